/** Files as they are read: which are sources, what is in one, and why one cannot be read. */
import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';

export const SOURCE_FILE = /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/u;
/** Declarations have no values. */
export const DECLARATION_FILE = /\.d(?:\.\w+)?\.[cm]?ts$/u;

/** Bytes. The tree of a text takes some 300 times as much. */
const LIMIT = 10_000_000;

/** Why nothing can be said of a file, in words for people. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** With the byte order mark, if there is one. Throws a `SourceError` or what the system says. */
export function readSource(path: string): string {
  return textOf(readRegular(path, LIMIT));
}

/** A pipe or a device may have no end. Throws a `SourceError` or what the system says. */
export function readRegular(path: string, limit = Infinity): Buffer {
  const kind = statSync(path);
  if (kind.isDirectory()) throw new SourceError('is a folder');
  if (!kind.isFile()) throw new SourceError('is no file but a device or a pipe');
  if (kind.size > limit) throw new SourceError(`has more than ${String(limit / 1_000_000)} MB`);
  return readFileSync(path);
}

function textOf(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw new SourceError('is UTF-16, of which no engine runs a file');
  return bytes.toString('utf8');
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** For a person: what a system error means, what a parser says, and anything else as a fault of ours. */
export function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'may not be read';
    case 'ENOENT':
      return 'is not there';
    case 'EISDIR':
      return 'is a folder';
    case 'ELOOP':
      return 'is a link that leads back to itself';
    default:
      if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) return 'is nested too deeply';
      return typeof code === 'string' ? `cannot be read: ${code}` : `is not understood, by a fault of reclaim: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** As it is printed: relative to the root, with slashes on every system. The root itself is a dot. */
export function nameOf(root: string, path: string): string {
  const name = relative(root, path) || '.';
  return sep === '/' ? name : name.split(sep).join('/');
}
