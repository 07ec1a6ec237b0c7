import type { HostName, LocatedHost } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { Workshop, type Runnable } from './prepare.ts';
import { judgeOn } from './run.ts';
import { wordsFor, type Verdict } from './verdict.ts';

/** Case id -> what the engine did with it. */
export type Verdicts = ReadonlyMap<string, Verdict>;
export type Measurement = ReadonlyMap<HostName, Verdicts>;

/** A second engine makes use of a second core; more would only make the rounds of all of them slower. */
const ENGINES_AT_ONCE = 2;

/** Runs every case on every engine. A case that cannot be made ready to run is an error on each. */
export async function measure(cases: readonly Case[], engines: readonly LocatedHost[]): Promise<Measurement> {
  using rooms = new DisposableStack();
  const prepared = new Map([...new Set(engines.map(({ kind }) => kind))].map((kind) => [kind, prepareAll(cases, rooms.use(new Workshop(kind)))] as const));

  const verdicts = new Map<HostName, Verdicts>();
  const waiting = [...engines];
  const lane = async (): Promise<void> => {
    for (let engine = waiting.shift(); engine !== undefined; engine = waiting.shift()) {
      const ready = prepared.get(engine.kind);
      if (ready === undefined) continue;
      verdicts.set(engine.name, new Map([...ready.unprepared, ...await judgeOn(engine, ready.runnables, ready.workshop)]));
    }
  };
  await Promise.all(Array.from({ length: ENGINES_AT_ONCE }, lane));
  return new Map(engines.map(({ name }) => [name, verdicts.get(name) ?? new Map<string, Verdict>()]));
}

interface Prepared {
  readonly workshop: Workshop;
  readonly runnables: readonly Runnable[];
  /** What cannot be run, and why. */
  readonly unprepared: Verdicts;
}

function prepareAll(cases: readonly Case[], workshop: Workshop): Prepared {
  const unprepared = new Map<string, Verdict>();
  const runnables = cases.flatMap((one) => {
    try {
      return [workshop.prepare(one)];
    } catch (error) {
      unprepared.set(one.id, { kind: 'error', message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  return { workshop, runnables, unprepared };
}

/** A case that one engine judged differently on another run: the harness or the case is not to be trusted. */
export interface Flip {
  readonly id: string;
  readonly engine: HostName;
  readonly words: readonly [before: string, after: string];
}

export function flipsBetween(before: Measurement, after: Measurement): Flip[] {
  const flips: Flip[] = [];
  for (const [engine, verdicts] of after) {
    for (const [id, verdict] of verdicts) {
      const first = before.get(engine)?.get(id);
      if (first === undefined || wordsFor(first) === wordsFor(verdict)) continue;
      flips.push({ id, engine, words: [wordsFor(first), wordsFor(verdict)] });
    }
  }
  return flips;
}
