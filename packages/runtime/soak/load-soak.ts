import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runModule, type LocatedEngine } from '@reclaim/engines';
import { rolldown } from 'rolldown';

export interface LoadOptions {
  /** `control` is one native registry, which is all that a program could do better. */
  readonly contender: 'control' | 'reclaim';
  readonly seconds: number;
  /** Between two full collections. */
  readonly everySeconds: number;
}

export interface LoadResult {
  /** Deaths to be heard of or to be dealt with, 50 turns after each collection. */
  readonly pendingAfter: readonly number[];
  /** Registrations of whose targets the engine had not told then. */
  readonly untoldAfter: readonly number[];
  /** Which share of the time of turns this thread was on a processor; other programs have the rest. */
  readonly share: number;
  readonly turns: number;
  readonly registered: number;
  /** Of which nothing was heard when the load was over and everything collected. */
  readonly lost: number;
  /** What ran twice or although it was stopped. */
  readonly wrong: number;
  readonly heardTurns: readonly HeardTurn[];
}

/** A turn in which deaths were heard of, or something was done that such a turn had left. */
export interface HeardTurn {
  /** What all of that took, with what measuring takes. */
  readonly ms: number;
  /** Callbacks of registries. */
  readonly calls: number;
  /** Of the milliseconds, those in which the engine moved a `Map` or `Set` that had become small enough. */
  readonly moving: number;
  /** And those in which it collected, of young objects as a rule; 0 where the engine does not tell. */
  readonly collecting: number;
}

/** Runs the built package in a process of that engine. */
export async function soakLoad(engine: LocatedEngine, options: LoadOptions): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-load-'));
  try {
    const build = await rolldown({ input: join(import.meta.dirname, 'load.ts'), tsconfig: false, platform: 'neutral' });
    await build.write({ dir: folder, entryFileNames: 'load.mjs', chunkFileNames: '[name].mjs', format: 'esm' });
    await build.close();
    const { lines, failure } = await runModule(engine, {
      folder,
      timeoutMs: 60_000 + options.seconds * 3000,
      source: (mark) => [
        'import { load } from \'./load.mjs\';',
        `console.log(${JSON.stringify(mark)} + JSON.stringify(await load(${JSON.stringify(options)}, () => ${engine.collect})));`,
      ].join('\n'),
    });
    const [line] = lines;
    if (failure !== undefined || line === undefined) throw new Error(`${engine.title}: ${failure ?? 'it said nothing'}`);
    return JSON.parse(line) as LoadResult; // printed by `load`
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What must not be, in words. */
export function findingsOf(ours: LoadResult, control: LoadResult): string[] {
  const most = 2 * Math.max(...control.pendingAfter);
  return [
    ...ours.pendingAfter.flatMap((pending, index) => pending > most ? [`${pending} deaths to be dealt with 50 turns after a collection (${ours.untoldAfter[index] ?? 0} not told of by the engine); at most ${most}`] : []),
    ...(ours.lost > 0 ? [`${ours.lost} were never heard of`] : []),
    ...(ours.wrong > 0 ? [`${ours.wrong} cleanups ran twice or although they were stopped`] : []),
  ];
}

/** No turn may have more milliseconds that are ours. */
const MOST_MS = 10;

/** The same of times, which no test asks for: a machine may have had other things to do. */
export function stallsOf(ours: LoadResult, control: LoadResult): string[] {
  const own = ownTimes(ours, control);
  const long = own.filter((ms) => ms > MOST_MS);
  return long.length > 0 ? [`${long.length} of ${own.length} turns had more than ${MOST_MS} ms that are ours, at most ${long.at(-1)?.toFixed(1)}`] : [];
}

/** Of each turn, without what as many callbacks take that do nothing but count, the engine's way to them, and without the moves of tables and collections. Shortest first. */
function ownTimes({ heardTurns }: LoadResult, control: LoadResult): readonly number[] {
  const sum = (values: readonly number[]): number => values.reduce((one, two) => one + two, 0);
  const perCall = sum(control.heardTurns.map(({ ms, collecting }) => ms - collecting)) / sum(control.heardTurns.map(({ calls }) => calls));
  return sorted(heardTurns.map(({ ms, calls, moving, collecting }) => Math.max(0, ms - collecting - calls * perCall - moving)));
}

export function wordsFor(result: LoadResult, control: LoadResult): string {
  const { pendingAfter, share, registered, turns, lost, wrong, heardTurns } = result;
  const pending = sorted(pendingAfter);
  return [
    `${registered} objects in ${turns} turns, ${lost} lost, ${wrong} wrong`,
    `pending 50 turns after a collection, ${pendingAfter.length} times: ${pending[0] ?? 0} to ${pending.at(-1) ?? 0}, first ${pendingAfter[0] ?? 0}, last ${pendingAfter.at(-1) ?? 0}`,
    `${heardTurns.length} turns in which deaths were heard of took ${spread(sorted(heardTurns.map(({ ms }) => ms)))}${result === control ? '' : `, of which were ours ${spread(ownTimes(result, control))}, moves of tables at most ${Math.max(...heardTurns.map(({ moving }) => moving)).toFixed(1)} ms, and collections at most ${Math.max(...heardTurns.map(({ collecting }) => collecting)).toFixed(1)} ms`}; on a processor for ${(100 * share).toFixed(0)} % of that`,
  ].join('; ');
}

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((one, two) => one - two);
}

function spread(shortestFirst: readonly number[]): string {
  const at = (share: number): string => (shortestFirst[Math.floor((shortestFirst.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)} ms, ${at(0.95)} ms (95 %), ${at(1)} ms (longest)`;
}
