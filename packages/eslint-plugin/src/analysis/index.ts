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
import type { AnalysisOptions, Finding, Source } from './model.ts';
import { verdictOf } from './reach.ts';
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
  const graph = new Graph(source.ast, survey, scopes, new Environments(scopes, survey));
  return sitesOf(graph, options).flatMap((run) => findingsOf(source, graph, run));
}

/** The general verdict if it is certain; else what is certain for particular calls of the helper around it. */
function findingsOf(source: Source, graph: Graph, run: SiteRun): readonly Finding[] {
  const verdict = verdictOf(graph, run);
  const finding: Finding = { site: run.site, verdict, repairs: () => (verdict.kind === 'retained' ? repairsOf(source, graph, run, verdict.path) : []) };
  if (verdict.kind === 'retained') return [finding];
  const forwarded = run.forwarded().flatMap((inner) => findingsOf(source, graph, inner)).filter((inner) => inner.verdict.kind !== 'free');
  return [finding, ...forwarded];
}
