/**
 * Generated programs nest deeper than the call stack. The analysis gets the stack that a program normally has, at a
 * place where a walk that recurses is shown to overflow. All programs: `DEEP_PROGRAMS=all pnpm test:unit depth`.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { DEEP_PROGRAMS, type DeepProgram } from './deep-programs.ts';
import type { DeepResult } from './deep-worker.ts';

const QUICK = /the target captured across all|^a sum of|operands of &&|nested records$/;
const chosen = process.env['DEEP_PROGRAMS'] === 'all' ? DEEP_PROGRAMS : DEEP_PROGRAMS.filter(({ name }) => QUICK.test(name));

test('the quick slice has the two kinds of depth: functions in functions, terms in an expression', () => {
  expect(DEEP_PROGRAMS.filter(({ name }) => QUICK.test(name))).toHaveLength(4);
});

test.each(chosen)('$name', { timeout: 240_000 }, async (program: DeepProgram) => {
  const result = await run(program.name);
  expect(result.error).toBeNull();
  expect(result.recursiveWalk).toBe('overflows');
  if (program.verdict !== 'anything') expect(result.verdicts).toContain(program.verdict);
});

function run(only: string): Promise<DeepResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'deep-worker.ts'), {
      workerData: { only },
      // Each collection of young objects looks through the whole stack: few of them, then.
      resourceLimits: { stackSizeMb: 900, maxOldGenerationSizeMb: 6000, maxYoungGenerationSizeMb: 512 },
    });
    worker.once('message', (result: DeepResult) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
