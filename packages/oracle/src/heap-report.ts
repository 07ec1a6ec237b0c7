/** The figures of the heap check over the corpus, as text. */
import type { Case } from './cases.ts';
import { judge, type HeapVerdict } from './heap.ts';

export interface HeapReport {
  readonly lines: readonly string[];
  /** Cases in which the heap check does not say what the collector does. */
  readonly contradictions: readonly string[];
}

/** Other rules are about objects that something else keeps than their registration. */
export function isAboutRegistrations({ header }: Case): boolean {
  return header.rule === 'no-target-in-cleanup' || header.rule === '*';
}

export function reportHeapVerdicts(cases: readonly Case[], verdicts: readonly HeapVerdict[]): HeapReport {
  const share = (part: number, all: number): string => `${part} of ${all} (${(100 * part / all).toFixed(1)} %)`;
  const judged = verdicts.map((verdict) => ({ verdict, ...judge(verdict) }));
  const agreeing = judged.filter(({ agrees }) => agrees);
  const retained = judged.filter(({ verdict }) => verdict.truth === 'retained');
  const free = judged.filter(({ verdict }) => verdict.truth.startsWith('collected'));
  const expectOf = new Map(cases.map(({ id, header }) => [id, header.expect]));
  const same = verdicts.filter(({ id, paths }) => (expectOf.get(id) === 'report') === (paths.length > 0));
  const atOnce = (some: typeof judged): string => share(some.filter(({ verdict }) => verdict.atOnce).length, some.length);
  return {
    lines: [
      ...judged.filter(({ agrees }) => !agrees).map(({ verdict }) => `✗ ${describe(verdict)}`),
      ...judged.flatMap(({ verdict, agrees, because }) => (agrees && because !== undefined ? [`  ${verdict.id}: ${verdict.truth}; ${because}${verdict.doubt?.keptBy === undefined ? '' : `: ${verdict.doubt.keptBy.join(' -> ')}`}`] : [])),
      `retained, and found with a path that ends at the target: ${share(retained.filter(({ agrees, because }) => agrees && because === undefined).length, retained.length)}`,
      `free, and nothing found: ${share(free.filter(({ agrees, because }) => agrees && because === undefined).length, free.length)}`,
      `agreement with the collector: ${share(agreeing.length, judged.length)}, ${agreeing.filter(({ because }) => because !== undefined).length} of them by an exemption above`,
      `agreement with the static verdict (recommended): ${share(same.length, verdicts.length)}`,
      `told at registration already: ${atOnce(retained)} of the retained, ${atOnce(free)} of the free`,
    ],
    contradictions: judged.filter(({ agrees }) => !agrees).map(({ verdict }) => verdict.id),
  };
}

function describe({ id, truth, alive, objects, error, paths, reachable, doubt }: HeapVerdict): string {
  const found = [...paths, ...reachable].map((path) => path.join(' -> ')).join('\n    ') || 'nothing found';
  return `${id}: ${truth}; ${alive} of ${objects} alive; ${error ?? found}${doubt === undefined ? '' : `; ${JSON.stringify(doubt)}`}`;
}
