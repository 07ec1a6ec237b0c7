/** What becomes of a registration: its verdict, and the repairs of a certain one. */
import { Effort } from './effort.ts';
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

/** Steps for each registration itself: enough for all of them, however many leak. */
const DIRECT = 100;

/**
 * Those findings that are certain, without a look at the others. The registrations as they are come first, then the calls of
 * the helpers that they stand in, as far as the effort goes.
 */
export function certainFindingsIn(source: Source, graph: Graph, sites: readonly SiteRun[]): readonly Finding[] {
  const found: Finding[] = [];
  /** Adds what is certain of the run; whether there is more to be found in particular calls. */
  const look = (run: SiteRun): boolean => {
    const certain = certainVerdictOf(graph, run);
    if (certain) found.push(findingOf(source, graph, run, certain));
    return certain?.path.engines.length !== 0;
  };
  const helpers: SiteRun[] = [];
  const direct = new Effort(graph, sites.length, DIRECT);
  for (const site of sites) {
    direct.spend(() => {
      if (look(site)) helpers.push(site);
    });
  }
  const indirect = new Effort(graph, 0);
  for (const helper of helpers) {
    indirect.spend(() => {
      // Each call with the calls that lead to it before the next one.
      const runs = promisingCalls(graph, helper).toReversed();
      for (let run = runs.pop(); run; run = runs.pop()) if (look(run)) runs.push(...promisingCalls(graph, run).toReversed());
    });
  }
  return found;
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
