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
  /** Deaths to be heard of, 50 turns after each collection. */
  readonly pendingAfter: readonly number[];
  readonly turns: number;
  readonly registered: number;
  /** Of which nothing was heard when the load was over and everything collected. */
  readonly lost: number;
  /** What ran twice or although it was stopped. */
  readonly wrong: number;
  /** Milliseconds that everything took that has to do with deaths, of each turn in which some were heard of, shortest first. */
  readonly heardTurns: readonly number[];
  /** Of these, without the calls of the callbacks by the engine: what is left to be done then, or for a later turn. */
  readonly toldTurns: readonly number[];
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
    ...ours.pendingAfter.filter((pending) => pending > most).map((pending) => `${pending} deaths to be heard of 50 turns after a collection; at most ${most}`),
    ...(ours.lost > 0 ? [`${ours.lost} were never heard of`] : []),
    ...(ours.wrong > 0 ? [`${ours.wrong} cleanups ran twice or although they were stopped`] : []),
  ];
}

/** No turn may have more milliseconds that are ours. */
const MOST_MS = 10;

/** The same of times, which no test asks for: a machine may have had other things to do. */
export function stallsOf({ toldTurns }: LoadResult): string[] {
  const long = toldTurns.filter((ms) => ms > MOST_MS);
  return long.length > 0 ? [`${long.length} of ${toldTurns.length} turns had more than ${MOST_MS} ms that are ours, at most ${long.at(-1)?.toFixed(1)}`] : [];
}

export function wordsFor({ pendingAfter, registered, turns, lost, wrong, heardTurns, toldTurns }: LoadResult): string {
  const sorted = pendingAfter.toSorted((one, two) => one - two);
  return [
    `${registered} objects in ${turns} turns, ${lost} lost, ${wrong} wrong`,
    `pending 50 turns after a collection, ${pendingAfter.length} times: ${sorted[0] ?? 0} to ${sorted.at(-1) ?? 0}, first ${pendingAfter[0] ?? 0}, last ${pendingAfter.at(-1) ?? 0}`,
    `${heardTurns.length} turns in which deaths were heard of took ${spread(heardTurns)}, without the calls of the engine ${spread(toldTurns)}`,
  ].join('; ');
}

function spread(sorted: readonly number[]): string {
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)} ms, ${at(0.95)} ms (95 %), ${at(1)} ms (longest)`;
}
