/** `reclaim scan` and `reclaim merge`: from paths or reports to what is written and how the program ends. */
import { resolve } from 'node:path';
import { newSince, readJson, write, writeBaseline } from './baseline.ts';
import { type FormatName, formatOf } from './formats/index.ts';
import type { Cache } from './cache.ts';
import type { ExamineOptions } from './examine.ts';
import { type Finding, inOrder, type Skipped } from './finding.ts';
import { printable } from './printable.ts';
import { counted } from './report.ts';
import type { Shard } from './shard.ts';
import { UnusableError } from './unusable.ts';

/** How the program ends. */
export const EXIT = { nothing: 0, findings: 1, unusable: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const FAIL_ON = ['certain', 'possible', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface OutputOptions {
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** A file in place of the standard output. */
  readonly output?: string;
}

export interface ScanOptions extends OutputOptions {
  readonly possible: boolean;
  readonly includeDependencies: boolean;
  readonly shard?: Shard;
  /** A file for the suggestions. */
  readonly patch?: string;
  /** Whether to use what earlier runs have found, and to keep what this one finds. */
  readonly cache: boolean;
  /** A file for it; to give one is to ask for it. */
  readonly cacheLocation?: string;
  /** Processes at most. */
  readonly concurrency?: number;
}

/** Where a command reads and writes. */
export interface Terminal {
  readonly root: string;
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

export async function scan(paths: readonly string[], options: ScanOptions, terminal: Terminal): Promise<Exit> {
  const { root } = terminal;
  const possible = options.possible || options.failOn === 'possible';
  const { findings, skipped, files } = await examined(paths, options, { root, possible }, terminal);
  for (const { file, reason } of skipped) terminal.err.write(`${printable(`${file}: ${reason}`)}\n`);
  if (options.patch !== undefined) {
    const { patchOf } = await import('./patch.ts');
    const { text, taken } = patchOf(findings, { root, possible });
    write(options.patch, text);
    terminal.err.write(`${options.patch}: ${taken === 0 ? 'nothing to change' : `${counted(taken, 'finding')} gone once it is applied: git apply ${options.patch}`}\n`);
  }
  return finish({ findings, skipped, files }, options, terminal);
}

/** Throws a `UnusableError` for paths that are none. */
async function examined(paths: readonly string[], options: ScanOptions, { root, possible }: ExamineOptions, { err }: Terminal): Promise<Result> {
  const { scanner } = await import('./batches.ts');
  const { examine, dismiss } = scanner({ root, possible }, options.concurrency);
  try {
    const { walk } = await import('./walk.ts');
    const walked = walk(root, paths.length > 0 ? paths : ['.'], { dependencies: options.includeDependencies });
    const { inShard } = await import('./shard.ts');
    const files = options.shard ? inShard(walked.files, options.shard) : walked.files;
    const { progress } = await import('./progress.ts');
    const bar = await progress(err, files.length);
    const cache = await cacheOf(options, root, possible);
    const { findings, skipped, known } = await examine(files, walked.files, cache, bar.update).finally(bar.stop);
    const fault = cache?.write(known) ?? null;
    // Nothing is wrong with what was found.
    if (fault !== null) err.write(`the cache cannot be written (${fault})\n`);
    return { findings, skipped: [...walked.skipped, ...skipped], files: files.length };
  } finally {
    dismiss();
  }
}

async function cacheOf({ cache, cacheLocation }: ScanOptions, root: string, possible: boolean): Promise<Cache | null> {
  if (!cache && cacheLocation === undefined) return null;
  const { Cache, cachePlace } = await import('./cache.ts');
  return new Cache(cacheLocation === undefined ? cachePlace(root) : resolve(root, cacheLocation), { root, possible });
}

/** Reports of shards as one. Throws a `UnusableError` for what is no report. */
export async function merge(reports: readonly string[], options: OutputOptions, terminal: Terminal): Promise<Exit> {
  const findings = new Map<string, Finding>();
  for (const path of reports) {
    const content = readJson(path, 'write it with --format json');
    if (!Array.isArray(content) || !content.every(isFinding)) throw new UnusableError(`${path}: is no report of reclaim scan --format json`);
    for (const finding of content) findings.set(JSON.stringify(finding), finding);
  }
  return finish({ findings: [...findings.values()], skipped: [], files: null }, options, terminal);
}

interface Result {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly files: number | null;
}

async function finish({ findings, skipped, files }: Result, options: OutputOptions, { root, out, err }: Terminal): Promise<Exit> {
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, findings);
    err.write(`${options.writeBaseline}: ${counted(findings.length, 'finding')} known from now on\n`);
    return EXIT.nothing;
  }
  const ordered = inOrder(findings);
  const told = options.baseline === undefined ? ordered : newSince(options.baseline, ordered);
  const format = await formatOf(options.format);
  const color = options.output === undefined && out.isTTY && process.env['NO_COLOR'] === undefined;
  const text = format({ findings: told, skipped, files, known: ordered.length - told.length }, { color, root });
  if (options.output === undefined) out.write(text);
  else write(options.output, text);
  return told.some(({ certainty }) => fails(certainty, options.failOn)) ? EXIT.findings : EXIT.nothing;
}

function fails(certainty: Finding['certainty'], failOn: FailOn): boolean {
  return failOn === 'possible' || (failOn === 'certain' && certainty === 'certain');
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>; // any object may be asked for any name
  const texts = ['rule', 'certainty', 'message', 'file'].every((name) => typeof fields[name] === 'string');
  const numbers = ['line', 'column', 'endLine', 'endColumn'].every((name) => typeof fields[name] === 'number');
  return texts && numbers && Array.isArray(fields['steps']) && Array.isArray(fields['suggestions']);
}
