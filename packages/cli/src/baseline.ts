/** A file that says which findings are known: those are not told again, and none of them fails a run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding, inOrder } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { UnusableError } from './unusable.ts';

interface Known {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
  /** How many findings are alike but for their lines. */
  readonly count: number;
}

export function writeBaseline(path: string, findings: readonly Finding[]): void {
  const known = new Map<string, Known>();
  for (const finding of inOrder(findings)) {
    const fingerprint = fingerprintOf(finding);
    const before = known.get(fingerprint);
    known.set(fingerprint, { rule: finding.rule, file: finding.file, fingerprint, count: (before?.count ?? 0) + 1 });
  }
  write(path, `${JSON.stringify({ version: 1, findings: [...known.values()] }, null, 2)}\n`);
}

/** The findings that the baseline does not know. Throws a `UnusableError`. */
export function newSince(path: string, findings: readonly Finding[]): readonly Finding[] {
  const left = new Map(readBaseline(path).map(({ fingerprint, count }) => [fingerprint, count]));
  return inOrder(findings).filter((finding) => {
    const fingerprint = fingerprintOf(finding);
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  });
}

function readBaseline(path: string): readonly Known[] {
  const content = readJson(path, 'write one with --write-baseline');
  if (typeof content !== 'object' || content === null || !('version' in content) || !('findings' in content)) throw new UnusableError(`${path}: is no baseline of reclaim`);
  if (content.version !== 1) throw new UnusableError(`${path}: is a baseline of another version; write it again with --write-baseline`);
  const { findings } = content;
  if (!Array.isArray(findings) || !findings.every(isKnown)) throw new UnusableError(`${path}: is no baseline of reclaim`);
  return findings;
}

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && 'fingerprint' in value && typeof value.fingerprint === 'string' && 'count' in value && typeof value.count === 'number';
}

/** Throws a `UnusableError` that ends with what to do when the file is not there. */
export function readJson(path: string, advice: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnusableError(`${path}: cannot be read (${codeOf(error)}); ${advice}`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableError(`${path}: is not JSON`, { cause: error });
  }
}

/** Throws a `UnusableError`. */
export function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UnusableError(`${path}: cannot be written (${codeOf(error)})`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
