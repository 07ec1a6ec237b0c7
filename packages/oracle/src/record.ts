import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_NAMES, type HostName, type LocatedHost } from '@reclaim/engines';
import { PACKAGE_ROOT, type Case } from './cases.ts';
import { harmsOf, type Harm } from './harm.ts';
import type { Truth } from './header.ts';
import type { Measurement } from './measure.ts';
import type { Verdict } from './verdict.ts';

/**
 * What was measured, checked in, so that docs/engines.md can have six columns while a run measures two: a run replaces
 * what it measured and leaves the rest, as long as the rest is about the same code on the same version.
 */
export interface EngineRecord {
  readonly engines: Readonly<Partial<Record<HostName, string>>>;
  readonly cases: Readonly<Record<string, CaseRecord>>;
}

export interface CaseRecord {
  /** Which code was measured. The header is not part of it: a better sentence about a case does not change a fact. */
  readonly code: string;
  readonly cells: Readonly<Partial<Record<HostName, Cell>>>;
}

/** `absent`: the engine lacks what the case needs. Errors are not facts and leave no cell. */
export type Cell = Truth | `${Truth}; ${Harm}` | 'absent';

const RECORD_FILE: string = join(PACKAGE_ROOT, 'measured.json');
const NOTHING: EngineRecord = { engines: {}, cases: {} };

export function readRecord(): EngineRecord {
  if (!existsSync(RECORD_FILE)) return NOTHING;
  return JSON.parse(readFileSync(RECORD_FILE, 'utf8')) as EngineRecord; // written by writeRecord
}

/** One line a case, so that a difference is read as easily as it is merged. */
export function writeRecord({ engines, cases }: EngineRecord): void {
  const lines = Object.entries(cases).map(([id, one]) => `    ${JSON.stringify(id)}: ${JSON.stringify(one)}`);
  writeFileSync(RECORD_FILE, `{\n  "engines": ${JSON.stringify(engines)},\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** `cases` is the whole corpus: what is no longer in it is dropped. */
export function updateRecord(old: EngineRecord, cases: readonly Case[], engines: readonly LocatedHost[], measurement: Measurement): EngineRecord {
  const versions = { ...old.engines };
  for (const { name, version } of engines) versions[name] = version;

  const updated = cases.map((one): [string, CaseRecord] => {
    const code = codeHash(one);
    const before = old.cases[one.id];
    const cells: Partial<Record<HostName, Cell>> = {};
    for (const name of HOST_NAMES) {
      const verdict = measurement.get(name)?.get(one.id);
      const cell = verdict ? cellOf(one, verdict) : before?.code === code ? before.cells[name] : undefined;
      if (cell !== undefined) cells[name] = cell;
    }
    return [one.id, { code, cells }];
  });
  return { engines: inOrder(versions), cases: Object.fromEntries(updated) };
}

function cellOf({ header }: Case, verdict: Verdict): Cell | undefined {
  switch (verdict.kind) {
    case 'measured': {
      // Every object of a case is harmed or none, which the comparison with the header sees to.
      const [harm] = harmsOf(header, verdict).keys();
      return harm === undefined ? verdict.truth : `${verdict.truth}; ${harm}`;
    }
    case 'absent':
      return 'absent';
    case 'error':
      return undefined;
  }
}

function codeHash({ source }: Case): string {
  const code = source.slice(source.indexOf('\n') + 1);
  return createHash('sha256').update(code).digest('hex').slice(0, 12);
}

function inOrder(versions: EngineRecord['engines']): EngineRecord['engines'] {
  return Object.fromEntries(HOST_NAMES.flatMap((name) => versions[name] === undefined ? [] : [[name, versions[name]]]));
}
