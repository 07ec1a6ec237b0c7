import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runModule, type LocatedEngine } from '@reclaim/engines';
import { rolldown } from 'rolldown';

export interface SoakResult {
  readonly collected: number;
  /** What else it said, in its words. */
  readonly failures: readonly string[];
  /** How many collections the slowest one took. */
  readonly mostRounds: number;
  readonly seconds: number;
}

/** Runs the built package in a process of that engine. */
export async function soak(engine: LocatedEngine, repetitions: number): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-soak-'));
  try {
    const build = await rolldown({ input: join(import.meta.dirname, 'collected.ts'), tsconfig: false, platform: 'neutral' });
    await build.write({ file: join(folder, 'repeat.mjs'), format: 'esm' });
    await build.close();
    const { lines, failure } = await runModule(engine, {
      folder,
      timeoutMs: 60_000 + repetitions * 500,
      source: (mark) => [
        'import { repeat } from \'./repeat.mjs\';',
        `console.log(${JSON.stringify(mark)} + JSON.stringify(await repeat(${repetitions})));`,
      ].join('\n'),
    });
    const [line] = lines;
    if (failure !== undefined || line === undefined) throw new Error(`${engine.title}: ${failure ?? 'it said nothing'}`);
    return JSON.parse(line) as SoakResult; // printed by `repeat`
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

export function wordsFor({ collected, failures, mostRounds, seconds }: SoakResult): string {
  const leaks = failures.filter((failure) => failure.includes('LeakError')).length;
  const others = failures.length - leaks;
  return [
    `${collected} collected, ${leaks} false leaks${others === 0 ? '' : `, ${others} other failures`}, at most ${mostRounds} rounds, in ${seconds.toFixed(0)} s`,
    ...failures.slice(0, 5),
  ].join('\n  ');
}
