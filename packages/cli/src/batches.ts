/** A scan by one process or by several: the same findings in the same order. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Cache, KnownFile } from './cache.ts';
import { Crew, type Work } from './crew.ts';
import type { ExamineOptions } from './examine.ts';
import { contested, groundsOf, type Told, together } from './together.ts';

/** So few files are done before another process would have started. */
const ALONE = 400;
const BATCH = 64;

export interface Scan extends Told {
  /** What later runs can use, by file. */
  readonly known: ReadonlyMap<string, KnownFile>;
}

export interface Scanner {
  /** `all` are the files of the whole project, which have a say where some are scanned. */
  readonly examine: (files: readonly string[], all: readonly string[], cache: Cache | null, onProgress: (done: number) => void) => Promise<Scan>;
  readonly dismiss: () => void;
}

/** The first process starts at once, while the files are still looked for. */
export function scanner(options: ExamineOptions, concurrency: number = availableParallelism()): Scanner {
  const crew = new Crew(1, options);
  return {
    examine: async (files, all, cache, onProgress) => {
      const work: Work = { batchSize: BATCH, count: files.length <= ALONE ? 1 : concurrency, onProgress };
      const silent: Work = { ...work, onProgress: () => {} };
      const alone = await crew.examine(files.map((file) => ({ file, alone: null, known: cache?.get(file).alone ?? null })), [], work);
      const suspects = alone.filter(({ examination: { local } }) => local.length > 0).map(({ file }) => resolve(options.root, file));
      const readable = alone.filter(({ examination: { skipped } }) => skipped.length === 0);
      const linked = await crew.examine(readable.map(({ file, examination }) => ({ file, alone: examination, known: cache?.get(file).linked ?? null })), suspects, silent);
      const grounds = groundsOf(linked);
      const altering = grounds.length === 0 ? [] : await crew.examine(all.map((file) => ({ file, alone: null, known: null, last: 'alters' as const })), grounds.map((file) => resolve(options.root, file)), silent);
      const again = await crew.examine(contested(linked, altering), [], silent);
      const known = new Map<string, KnownFile>(alone.map(({ file, known: own }) => [file, own ? { alone: own } : {}]));
      for (const { file, known: more } of linked) if (more) known.set(file, { ...known.get(file), linked: more });
      return { ...together([...alone.filter(({ examination: { skipped } }) => skipped.length > 0), ...linked, ...again]), known };
    },
    dismiss: () => crew.dismiss(),
  };
}
