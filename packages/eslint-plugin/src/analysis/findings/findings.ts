/** What becomes of a registration: its verdict, and the repairs of a certain one. */
import { callsByNames, passesTarget } from '../heap/callers.ts';
import { Effort, QUESTION } from '../heap/effort.ts';
import { type Graph } from '../heap/graph.ts';
import type { Finding, Source, Verdict } from '../model.ts';
import { certainVerdictOf, livingCalls, mayDependOnCaller, outlookInCalls, possibleVerdictOf, shownVerdictOf } from '../retention/verdict.ts';
import { isKeptByInterval, repairsOf } from '../repairs/offers.ts';
import { type SiteRun } from '../registrations/sites.ts';

/** The general verdict if it is certain in every engine; else what is certain for particular calls of the helper around it. */
export function findingsOf(source: Source, graph: Graph, run: SiteRun, isHopeless = false): readonly Finding[] {
  const certain = isHopeless ? null : certainVerdictOf(graph, run);
  if (certain?.path.engines.length === 0) return [findingOf(source, graph, run, certain)];
  const isHopelessInside = isHopeless || outlookInCalls(graph, run) === 'unheld';
  const forwarded = livingCalls(run).flatMap((inner) => findingsOf(source, graph, inner, isHopelessInside));
  const retained = forwarded.filter((inner) => inner.certain !== null);
  // What is certain for some calls makes the general "possibly" of the helper itself redundant.
  return retained.length > 0 && !certain ? retained : [findingOf(source, graph, run, certain), ...forwarded];
}

/** Steps for each registration itself, and for each call of a helper that is worth a look: enough however many leak. */
const DIRECT = 60;
/** Steps to find the calls of a helper of which nothing says yet that one of them leaks. */
const FIND = 60;
/** Steps for each call of a helper where all of them are asked about together, and where they are only listed. */
const TOGETHER = 20;
const LISTED = 12;

/**
 * Those findings that are certain, without a look at the others. The registrations as they are come first, then the calls of
 * the helpers that they stand in, then the calls that lead to those. A helper that is not understood gets the effort of the
 * file, and no more for being called often, unless something is found.
 */
export function certainFindingsIn(source: Source, graph: Graph, sites: readonly SiteRun[]): readonly Finding[] {
  const found: Finding[] = [];
  /** Adds what is certain of the run; whether there may be more in particular calls. */
  const look = (run: SiteRun): boolean => {
    const certain = certainVerdictOf(graph, run);
    if (certain) found.push(findingOf(source, graph, run, certain));
    return certain?.path.engines.length !== 0;
  };
  const lookAtEach = (runs: readonly SiteRun[], effort: Effort): readonly SiteRun[] =>
    runs.filter((run) => {
      const before = found.length;
      // What is too dear in general may be plain in a call.
      const isOpen = effort.spend(() => look(run)) ?? true;
      // Where one call leaks, so may the next.
      if (found.length > before) effort.add(2 * DIRECT);
      return isOpen;
    });
  const together = new Effort(graph, 0);
  const unclear = new Effort(graph, 0);
  for (const helper of lookAtEach(sites, new Effort(graph, sites.length, DIRECT))) {
    if (!mayDependOnCaller(graph, helper)) continue;
    const { unit } = helper.activation;
    const count = callsByNames(graph, unit).filter(passesTarget(graph, unit, helper.site.target)).length;
    together.add(count * TOGETHER);
    const outlook = together.spend(() => outlookInCalls(graph, helper), DIRECT + count * TOGETHER);
    if (outlook === 'unheld') continue;
    const isLikely = outlook === 'held';
    const effort = isLikely ? new Effort(graph, count, DIRECT) : unclear;
    effort.add(count * LISTED);
    const calls = effort.spend(() => livingCalls(helper), (isLikely ? QUESTION : FIND) + count * LISTED) ?? [];
    for (const call of lookAtEach(calls, effort)) {
      effort.spend(() => {
        // Each call with the calls that lead to it before the next one.
        const runs = livingCalls(call).toReversed();
        for (let run = runs.pop(); run; run = runs.pop()) if (look(run)) runs.push(...livingCalls(run).toReversed());
      });
    }
  }
  return found;
}

function findingOf(source: Source, graph: Graph, run: SiteRun, certain: Finding['certain']): Finding {
  let verdict: Verdict | null = certain;
  let shown: Verdict | null | undefined = certain ?? undefined;
  return {
    site: run.site,
    isForwarded: run.activation.call !== null,
    certain,
    verdict: () => (verdict ??= possibleVerdictOf(graph, run)),
    shown: () => (shown === undefined ? (shown = shownVerdictOf(graph, run)) : shown),
    repairs: () => (certain && !isKeptByInterval(graph, run) ? repairsOf(source, graph, run, certain.path) : []),
  };
}
