/** A scan by one process or by several: the same findings in the same order. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Crew, type Work } from './crew.ts';
import type { ExamineOptions } from "./examine.ts";
import { type Told, together } from './together.ts';

/** So few files are done before another process would have started. */
const ALONE = 400;
const BATCH = 64;

export interface Scanner {
  readonly examine: (files: readonly string[], onProgress: (done: number) => void) => Promise<Told>;
  /** Needed where nothing is examined. */
  readonly dismiss: () => void;
}

/** The first process starts at once, while the files are still looked for. */
export function scanner(options: ExamineOptions, concurrency: number = availableParallelism()): Scanner {
  const crew = new Crew(1, options);
  return {
    examine: async (files, onProgress) => {
      const work: Work = { batchSize: BATCH, count: files.length <= ALONE ? 1 : concurrency, onProgress };
      const alone = await crew.examine(files, [], work);
      const suspects = alone.filter(([, { local }]) => local.length > 0).map(([file]) => resolve(options.root, file));
      const linked = await crew.examine(alone.filter(([, { skipped }]) => skipped.length === 0), suspects, { ...work, onProgress: () => {} });
      return together([...alone.filter(([, { skipped }]) => skipped.length > 0), ...linked]);
    },
    dismiss: () => crew.dismiss(),
  };
}
