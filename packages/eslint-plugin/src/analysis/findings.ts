/** What becomes of a registration: its verdict, and the repairs of a certain one. */
import { type Graph } from './graph.ts';
import type { Finding, Source, Verdict } from './model.ts';
import { certainVerdictOf, isHopelessInCalls, possibleVerdictOf, promisingCalls } from './reach.ts';
import { repairsOf } from './repairs.ts';
import { type SiteRun } from './sites.ts';

/** The general verdict if it is certain in every engine; else what is certain for particular calls of the helper around it. */
export function findingsOf(source: Source, graph: Graph, run: SiteRun, isHopeless = false): readonly Finding[] {
  const certain = isHopeless ? null : certainVerdictOf(graph, run);
  if (certain?.path.engines.length === 0) return [findingOf(source, graph, run, certain)];
  const isHopelessInside = isHopeless || isHopelessInCalls(graph, run);
  const forwarded = run
    .forwarded()
    .filter((inner) => !inner.isDoomed)
    .flatMap((inner) => findingsOf(source, graph, inner, isHopelessInside));
  const retained = forwarded.filter((inner) => inner.certain !== null);
  // What is certain for some calls makes the general "possibly" of the helper itself redundant.
  return retained.length > 0 && !certain ? retained : [findingOf(source, graph, run, certain), ...forwarded];
}

/** Those of them that are certain, without a look at the others. */
export function certainFindingsOf(source: Source, graph: Graph, run: SiteRun): readonly Finding[] {
  const certain = certainVerdictOf(graph, run);
  const own = certain ? [findingOf(source, graph, run, certain)] : [];
  if (certain?.path.engines.length === 0) return own;
  return [...own, ...promisingCalls(graph, run).flatMap((inner) => certainFindingsOf(source, graph, inner))];
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
