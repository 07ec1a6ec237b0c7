/** `pnpm new rule <id>`: the files that a rule begins with, its place in the plugin, and what is generated from there. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRule } from './new-rule.ts';

const USAGE = 'pnpm new rule <id>, as in `pnpm new rule no-lost-token`';
const ROOT = join(import.meta.dirname, '..');

const { values, positionals: [id, ...others] } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
if (values.help) console.log(USAGE);
else if (id === undefined || others.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else create(id);

function create(name: string): void {
  let paths: readonly string[];
  try {
    paths = writeRule(ROOT, name);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return;
  }
  for (const path of paths) console.log(path);
  // The header of the page, the table of the README and the configs for oxlint are made from the built plugin.
  for (const script of ['build', 'generate']) {
    const { status } = spawnSync('pnpm', ['run', script], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
  }
  console.log(`
Red until they are written: pnpm test:unit ${name}
  1. the corpus: what the program does, and what is true of it     pnpm oracle --filter ${name}
  2. the analysis and the words, until the test of the rule is green
  3. the page and the changeset`);
}
