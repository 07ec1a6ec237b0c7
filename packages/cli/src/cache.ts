/** What earlier runs have found, with all that it was found by: it stands as long as none of that has changed. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import type { Examination } from './examine.ts';
import type { Lookup } from './project/project.ts';

/** What an examination has asked for: the same answers give the same examination. Paths are relative to the root. */
export interface Inputs {
  /** With a hash of what is in it and how it is read; null for what cannot be read. */
  readonly files: readonly (readonly [file: string, hash: string | null])[];
  /** Null for what leads nowhere. */
  readonly lookups: readonly Lookup[];
}

export interface Known {
  readonly inputs: Inputs;
  readonly examination: Examination;
}

/** By itself, and with its imports. */
export interface KnownFile {
  readonly alone?: Known;
  readonly linked?: Known;
}

export class Cache {
  readonly #path: string;
  readonly #version: string;
  readonly #root: string;
  #files: Readonly<Record<string, KnownFile>> = {};

  /** What cannot be read, or is of another version, counts as empty. */
  constructor(path: string, { root, possible }: { readonly root: string; readonly possible: boolean }) {
    this.#path = path;
    this.#root = root;
    this.#version = versionOf(possible);
    try {
      const content = JSON.parse(readFileSync(path, 'utf8')) as { readonly version?: unknown; readonly files?: Readonly<Record<string, KnownFile>> } | null; // of this version, it is as it was written
      if (content?.version === this.#version && content.files) this.#files = content.files;
    } catch {
      // There is none yet, or it is damaged: the next one replaces it.
    }
  }

  get(file: string): KnownFile {
    return Object.hasOwn(this.#files, file) ? (this.#files[file] ?? {}) : {};
  }

  /** Gives the reason why it cannot be written. What is known of files that were not scanned now is kept as long as they are there. */
  write(scanned: ReadonlyMap<string, KnownFile>): string | null {
    const files: Record<string, KnownFile> = {};
    for (const [file, known] of Object.entries(this.#files)) if (!scanned.has(file) && existsSync(resolve(this.#root, file))) files[file] = known;
    for (const [file, known] of scanned) if (known.alone ?? known.linked) files[file] = known;
    const part = `${this.#path}.${String(process.pid)}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      // Whole or not at all: another run may read it now.
      writeFileSync(part, JSON.stringify({ version: this.#version, files }));
      renameSync(part, this.#path);
      return null;
    } catch (error) {
      discard(part);
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  }
}

function discard(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // Where nothing could be written, nothing may be removable either.
  }
}

/** Where a cache is that nobody has given a place: where others have theirs. */
export function cachePlace(root: string): string {
  return existsSync(join(root, 'node_modules')) ? join(root, 'node_modules/.cache/reclaim/scan.json') : join(root, '.reclaimcache');
}

/** Of all that decides what is said. What is built anew has the version that it had. */
function versionOf(possible: boolean): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.resolve('eslint-plugin-reclaim/analysis')));
  return [manifest.version, size, mtimeMs, process.versions.node, possible ? 'possible' : 'certain'].join(' ');
}
