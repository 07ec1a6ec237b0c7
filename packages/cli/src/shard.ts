/** One of several parts of a scan, so that several machines can share it: each file is in one part, and always in the same. */
import { createHash } from 'node:crypto';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `2/5`; null for anything else. */
export function parseShard(text: string): Shard | null {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/u.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : null;
}

export function inShard(files: readonly string[], { index, count }: Shard): readonly string[] {
  return files.filter((file) => createHash('sha256').update(file).digest().readUInt32BE() % count === index - 1);
}
