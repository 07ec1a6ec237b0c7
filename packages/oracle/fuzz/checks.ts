/** What the other commands of the fuzzer found, one record each, for docs/proof.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/cases.ts';
import { pluginBuild } from './record.ts';

/** In the order of the page. */
export const CHECK_NAMES = ['coverage', 'catalogue', 'rules', 'same truth', 'suggestions', 'metamorphic', 'mutants', 'wild'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

export interface Check {
  readonly command: string;
  /** One sentence with the numbers. */
  readonly result: string;
  /** The numbers one by one, the first row with what they are. */
  readonly table?: readonly (readonly string[])[];
  /** The build of the plugin; none where the linter has no part. */
  readonly plugin?: string;
}

export type Checks = Readonly<Partial<Record<CheckName, Check>>>;

const FILE = join(PACKAGE_ROOT, 'fuzz', 'checks.json');

export function readChecks(): Checks {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) as Checks : {}; // written below
}

export function writeCheck(name: CheckName, command: string, result: string, isOfLinter = true, table?: Check['table']): void {
  const checks: Checks = { ...readChecks(), [name]: { command, result, ...(table && { table }), ...(isOfLinter ? { plugin: pluginBuild() } : {}) } };
  const lines = CHECK_NAMES.flatMap((one) => (checks[one] === undefined ? [] : [`  ${JSON.stringify(one)}: ${JSON.stringify(checks[one])}`]));
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}
