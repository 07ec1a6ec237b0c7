/** A scan in this thread or in several: the same findings in the same order. */
import { availableParallelism } from 'node:os';
import type { BatchTask, Examined } from './worker.ts';
import type { Examination, ExamineOptions } from './examine.ts';

/** So few files are done before another thread would have started. */
const ALONE = 400;
const BATCH = 64;

export interface BatchOptions extends ExamineOptions {
  /** At most so many threads; by default one for each core. */
  readonly threads?: number;
  readonly onProgress?: (done: number) => void;
}

export async function examineAll(files: readonly string[], { threads = availableParallelism(), onProgress, ...options }: BatchOptions): Promise<Examination> {
  const batches: BatchTask[] = [];
  for (let at = 0; at < files.length; at += BATCH) batches.push({ files: files.slice(at, at + BATCH), options });
  let count = 0;
  const counted = (result: readonly Examined[], { files: { length } }: BatchTask): readonly Examined[] => {
    onProgress?.((count += length));
    return result;
  };
  const workers = Math.min(threads, batches.length);
  const results: Examined[] = [];
  if (workers < 2 || files.length <= ALONE) {
    const { default: examineBatch } = await import('./worker.ts');
    for (const batch of batches) results.push(...counted(examineBatch(batch), batch));
  } else {
    const { Tinypool } = await import('tinypool');
    // Beside this file, in the sources as in what is built.
    const pool = new Tinypool({ filename: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href, minThreads: workers, maxThreads: workers });
    try {
      const done = await Promise.all(batches.map(async (batch) => counted((await pool.run(batch)) as readonly Examined[], batch))); // what the worker gives
      results.push(...done.flat());
    } finally {
      await pool.destroy();
    }
  }
  const { together } = await import('./examine.ts');
  return together(results);
}
