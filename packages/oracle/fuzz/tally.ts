/** What came of many programs, in numbers. */
import type { Judged } from './trial.ts';

export interface Tally {
  readonly programs: number;
  readonly retained: number;
  readonly free: number;
  readonly abstained: number;
  /** Of those: how many stayed alive. */
  readonly abstainedRetained: number;
  /** Kept by something else than the registration as well, so that the claim could not be judged. */
  readonly rooted: number;
  readonly invalid: number;
  /** Not run, because the engine lacks what they need. Records of the first grammar have none. */
  readonly absent?: number;
  readonly disagreed: number;
  /** Of those: how many stayed alive and are not reported; the others are false alarms. Records of the first grammar, which have none of either, do not say. */
  readonly missed?: number;
}

export const EMPTY_TALLY: Tally = { programs: 0, retained: 0, free: 0, abstained: 0, abstainedRetained: 0, rooted: 0, invalid: 0, absent: 0, disagreed: 0, missed: 0 };

export function tallyOf(judged: readonly Judged[]): Tally {
  const count = (accepts: (one: Judged['outcome']) => boolean): number => judged.filter(({ outcome }) => accepts(outcome)).length;
  return {
    programs: judged.length,
    retained: count((one) => one.kind === 'agreed' && one.claim === 'retained'),
    free: count((one) => one.kind === 'agreed' && one.claim === 'free'),
    abstained: count((one) => one.kind === 'abstained'),
    abstainedRetained: count((one) => one.kind === 'abstained' && one.truth === 'retained'),
    rooted: count((one) => one.kind === 'rooted'),
    invalid: count((one) => one.kind === 'invalid'),
    absent: count((one) => one.kind === 'absent'),
    disagreed: count((one) => one.kind === 'false alarm' || one.kind === 'miss'),
    missed: count((one) => one.kind === 'miss'),
  };
}

export function add(one: Tally, other: Tally): Tally {
  return {
    programs: one.programs + other.programs,
    retained: one.retained + other.retained,
    free: one.free + other.free,
    abstained: one.abstained + other.abstained,
    abstainedRetained: one.abstainedRetained + other.abstainedRetained,
    rooted: one.rooted + other.rooted,
    invalid: one.invalid + other.invalid,
    absent: (one.absent ?? 0) + (other.absent ?? 0),
    disagreed: one.disagreed + other.disagreed,
    missed: (one.missed ?? 0) + (other.missed ?? 0),
  };
}

/** How many had something to compare. */
export function judgedOf({ retained, free, abstained, disagreed }: Tally): number {
  return retained + free + abstained + disagreed;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(100 * part / whole).toFixed(1)} %`;
}

export function tallyText(tally: Tally, milliseconds: number): string {
  const { programs, retained, free, abstained, abstainedRetained, rooted, invalid, absent = 0, disagreed, missed = 0 } = tally;
  const judged = judgedOf(tally);
  const of = (part: number): string => `${part} (${percent(part, programs)})`;
  return [
    `${programs} programs: retained ${of(retained)}, free ${of(free)}, abstained ${abstained} (${percent(abstained, judged)} of the judged, ${abstainedRetained} of them alive)`,
    `kept by something else ${of(rooted)}, do not run ${of(invalid)}, cannot run ${of(absent)}, false alarms ${disagreed - missed}, misses ${of(missed)}; ${(programs / (milliseconds / 1000)).toFixed(0)} programs/s`,
  ].join('; ');
}
