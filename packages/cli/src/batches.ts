/** A scan by one process or by several: the same findings in the same order. */
import { availableParallelism } from 'node:os';
import { Crew } from './crew.ts';
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
    examine: async (files, onProgress) => together(await crew.examine(files, BATCH, files.length <= ALONE ? 1 : concurrency, onProgress)),
    dismiss: () => crew.dismiss(),
  };
}
