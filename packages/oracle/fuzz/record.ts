/** What the campaigns found, checked in, so that they can be run in pieces; docs/proof.md is made of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_NAMES, type HostName } from '@reclaim/engines';
import { PACKAGE_ROOT } from '../src/cases.ts';
import type { GrammarName } from './arbitraries.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

export interface CampaignRecord {
  readonly version: string;
  readonly seed: number;
  /** The build of the plugin that was judged. Another build begins anew. */
  readonly plugin: string;
  readonly tally: Tally;
  readonly programsPerSecond: number;
}

export type ProofRecord = Readonly<Partial<Record<HostName, CampaignRecord>>>;

/** The records of the first grammar are history: what it cannot write is not proven by them. */
const FILES: Readonly<Record<GrammarName, string>> = {
  scopes: join(PACKAGE_ROOT, 'fuzz', 'campaigns.json'),
  language: join(PACKAGE_ROOT, 'fuzz', 'campaigns-language.json'),
};

export function readProofRecord(grammar: GrammarName): ProofRecord {
  const file = FILES[grammar];
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as ProofRecord : {}; // written below
}

export function writeProofRecord(grammar: GrammarName, record: ProofRecord): void {
  const lines = HOST_NAMES.flatMap((name) => (record[name] === undefined ? [] : [`  ${JSON.stringify(name)}: ${JSON.stringify(record[name])}`]));
  writeFileSync(FILES[grammar], `{\n${lines.join(',\n')}\n}\n`);
}

/** Where a campaign goes on: from the start unless the same build was judged by the same engine with the same seed. */
export function begun(record: ProofRecord, name: HostName, version: string, seed: number, plugin: string): CampaignRecord {
  const known = record[name];
  if (known?.version === version && known.seed === seed && known.plugin === plugin) return known;
  return { version, seed, plugin, tally: EMPTY_TALLY, programsPerSecond: 0 };
}

export function pluginBuild(): string {
  return createHash('sha256').update(readFileSync(fileURLToPath(import.meta.resolve('eslint-plugin-reclaim')))).digest('hex').slice(0, 12);
}
