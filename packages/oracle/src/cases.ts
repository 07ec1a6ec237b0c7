import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseHeader, type Header } from './header.ts';

/** The folder of packages/oracle. */
export const PACKAGE_ROOT: string = dirname(import.meta.dirname);
export const CORPUS_ROOT: string = join(PACKAGE_ROOT, 'corpus');

/** How a case is parsed, and what has to be done before an engine can run it. */
export const LANGUAGES = ['mjs', 'cjs', 'js', 'jsx', 'ts', 'tsx', 'mts'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Case {
  /** Path below the corpus, with slashes: `starter/22-bound-method.bad.mjs`. */
  readonly id: string;
  readonly file: string;
  /** The folder the case stands in, below the corpus. */
  readonly topic: string;
  readonly language: Language;
  readonly source: string;
  readonly header: Header;
}

/** A file of the corpus whose name or header is wrong is an error, not a case less. */
export function findCases(root: string = CORPUS_ROOT): Case[] {
  return globSync('**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readCase(file, root));
}

export function readCase(file: string, root: string = CORPUS_ROOT): Case {
  const id = relative(root, file).split(sep).join('/');
  const match = /^[a-z0-9-]+\.(?:bad|good|possible)\.(\w+)$/u.exec(basename(file));
  const language = LANGUAGES.find((known) => known === match?.[1]);
  if (language === undefined) {
    throw new Error(`${id}: a case is named <kebab-name>.<bad|good|possible>.<${LANGUAGES.join('|')}>`);
  }
  const source = readFileSync(file, 'utf8');
  return { id, file, topic: dirname(id), language, source, header: parseHeader(id, source) };
}
