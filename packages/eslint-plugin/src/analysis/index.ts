/**
 * The file to read first. The data flows one room a step:
 *
 *   AST + scopes -> survey -> sites -> graph (environments, values, calls, objects, mutations, cells, catalog)
 *                -> reach -> findings -> diagnose, repairs (captures, rewriting)
 *
 * Everything is file-local and done on demand: a file that mentions no weak API costs a few look-ups by name.
 */
import { Environments } from './environments.ts';
import { Graph } from './graph.ts';
import type { AnalysisOptions, Finding, Source, Verdict } from './model.ts';
import { certainVerdictOf, possibleVerdictOf } from './reach.ts';
import { repairsOf } from './repairs.ts';
import { Scopes } from './scopes.ts';
import { mentionsWeakApi } from './seeds.ts';
import { type SiteRun, sitesOf } from './sites.ts';
import { Survey } from './survey.ts';

/** Every registration of a file with its verdict. Never throws on a program that parses. */
export function analyze(source: Source, options: AnalysisOptions = {}): readonly Finding[] {
  const scopes = new Scopes(source.scopeManager, source.ast);
  if (!mentionsWeakApi(source, options)) return [];
  const survey = new Survey(source);
  const graph = new Graph(source.ast, survey, scopes, new Environments(scopes, survey), options);
  return sitesOf(graph, options).flatMap((run) => findingsOf(source, graph, run));
}

/** The general verdict if it is certain; else what is certain for particular calls of the helper around it. */
function findingsOf(source: Source, graph: Graph, run: SiteRun): readonly Finding[] {
  const certain = certainVerdictOf(graph, run);
  if (certain) return [findingOf(source, graph, run, certain)];
  const forwarded = run.forwarded().flatMap((inner) => findingsOf(source, graph, inner));
  const retained = forwarded.filter((inner) => inner.certain !== null);
  // What is certain for some calls makes the general "possibly" of the helper itself redundant.
  return retained.length > 0 ? retained : [findingOf(source, graph, run, null), ...forwarded];
}

function findingOf(source: Source, graph: Graph, run: SiteRun, certain: Finding['certain']): Finding {
  let verdict: Verdict | null = certain;
  return {
    site: run.site,
    isForwarded: run.activation.call !== null,
    certain,
    verdict: () => (verdict ??= possibleVerdictOf(graph, run)),
    repairs: () => (certain ? repairsOf(source, graph, run, certain.path) : []),
  };
}
