/** `reclaim snapshot file.heapsnapshot`: the registrations of a real heap that can never run, by place. */
import { closeSync, openSync, readSync } from 'node:fs';
import { checkSnapshot, type SnapshotCheck, type SnapshotFinding } from 'reclaim/check';
import { compare } from './finding.ts';
import { printable } from './printable.ts';
import { counted } from './report.ts';
import { EXIT, type Exit, type Terminal } from './scan.ts';
import { nameOf, reasonOf } from './source.ts';
import { UnusableError } from './unusable.ts';

export interface SnapshotOptions {
  readonly json: boolean;
}

/** What is alike: plain data, which `--json` prints. */
export interface SnapshotGroup {
  /** Where what is registered is written: `file:line:column`; null where the snapshot does not say. */
  readonly place: string | null;
  readonly kind: SnapshotFinding['kind'];
  readonly target: string;
  /** How many registrations. */
  readonly count: number;
  /** The rule that finds this in the source. */
  readonly rule: string;
  /** From the registry to the target. */
  readonly path: readonly string[];
  /** The number of the step whose edge is to be cut, from 0. */
  readonly cut: number;
}

/** What is held, or the callback, leads to the target: one rule is about that, whatever lies between. */
const RULE = 'no-target-in-cleanup';
const PIECE = 1 << 22;

/** Throws an `UnusableError` for what is no snapshot. */
export function snapshot(file: string, options: SnapshotOptions, { root, out }: Terminal): Exit {
  const { pending, findings } = checked(file);
  const groups = grouped(findings, root);
  out.write(options.json ? `${JSON.stringify({ pending, groups }, null, 2)}\n` : textOf(pending, groups));
  return groups.length > 0 ? EXIT.findings : EXIT.nothing;
}

function checked(file: string): SnapshotCheck {
  try {
    return checkSnapshot(piecesOf(file));
  } catch (error) {
    if (error instanceof Error && error.name === 'SnapshotError') throw new UnusableError(`${file}: is no whole heap snapshot of V8: ${error.message}`, { cause: error });
    if (error instanceof RangeError) throw new UnusableError(`${file}: does not fit into memory; give the program more with NODE_OPTIONS=--max-old-space-size=<megabytes>`, { cause: error });
    if (error instanceof Error && 'code' in error) throw new UnusableError(`${file}: ${reasonOf(error)}`, { cause: error });
    throw error;
  }
}

/** It may be larger than a buffer can be. */
function* piecesOf(file: string): Generator<Uint8Array> {
  const opened = openSync(file, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(opened, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

/** Those with one place, target and path together, the largest group first. */
function grouped(findings: readonly SnapshotFinding[], root: string): readonly SnapshotGroup[] {
  const groups = new Map<string, SnapshotGroup>();
  for (const { kind, target, path, cut, place } of findings) {
    const said = path.map((step) => shortened(step, root));
    // Objects of one place stand at other indexes of the same list.
    const key = JSON.stringify([place, kind, target, said.map((step) => step.replace(/^\[\d+\]/u, '[]'))]);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, count: known.count + 1 } : { place: place === undefined ? null : shortened(place, root), kind, target, count: 1, rule: RULE, path: said, cut });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || compare(a.place ?? '', b.place ?? '') || compare(a.target, b.target));
}

/** Files below the current folder by their relative names, as everywhere. */
function shortened(step: string, root: string): string {
  return step.replace(/^(.* at )?(\/[^:]*|[A-Za-z]:[^:]*)(:\d+:\d+)$/u, (whole, before: string | undefined, path: string, at: string) => {
    const name = nameOf(root, path);
    return name.startsWith('..') ? whole : `${before ?? ''}${name}${at}`;
  });
}

function verdictOf({ kind, target }: SnapshotGroup): string {
  switch (kind) {
    case 'retained':
      return `retained: ${target} is never collected, and its cleanup never runs: only its registration keeps it`;
    case 'reachable':
      return `reachable: as long as its registration leads to it, ${target} is never collected and its cleanup never runs; something else keeps it now`;
  }
}

function textOf(pending: number, groups: readonly SnapshotGroup[]): string {
  const lines: string[] = [];
  for (const group of groups) {
    lines.push(`${group.place ?? '(place unknown)'}  ${counted(group.count, 'registration')}  ${group.rule}`, `  ${verdictOf(group)}`);
    group.path.forEach((step, index) => {
      lines.push(index === 0 ? `  ${step}` : `${' '.repeat(2 + (index - 1) * 3)}└─ ${step}${index === group.cut ? '  <- cut here' : ''}`);
    });
    lines.push('');
  }
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  lines.push(`${counted(all, 'registration')} of ${String(pending)} can never run${groups.length > 0 ? `, at ${counted(new Set(groups.map(({ place }) => place)).size, 'place')}` : ''}`);
  return `${lines.map((line) => printable(line)).join('\n')}\n`;
}
