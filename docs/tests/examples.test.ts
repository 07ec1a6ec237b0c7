/** Holds docs/examples/README.md to the programs: every example is in it, and each prints what the page says. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const EXAMPLES = join(import.meta.dirname, '../examples');
const page = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const sections = new Map(page.split(/^## /mu).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section]));

test('every example has its section, and every section its example', () => {
  expect([...sections.keys()].sort()).toEqual(names.sort());
});

describe.each(names)('%s', (name) => {
  const section = sections.get(name) ?? '';

  test('has a module, a program and a test, and the page says how to run it', () => {
    for (const file of [`${name}.ts`, 'program.ts', `${name}.test.ts`]) expect(existsSync(join(EXAMPLES, name, file)), file).toBe(true);
    expect(section).toContain(`\`pnpm demo example ${name}\``);
    expect(page).toContain(`| [${name}](#${name}) |`);
  });

  test('prints what the page says', () => {
    const shown = /^```text\n(?<text>[^]*?)^```$/mu.exec(section)?.groups?.['text'];
    const printed = execFileSync(process.execPath, ['--expose-gc', join(EXAMPLES, 'run.ts'), name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(printed).toBe(shown);
  });
});

test('a name that is no example is an error that lists them', () => {
  const run = (): string => execFileSync(process.execPath, ['--expose-gc', join(EXAMPLES, 'run.ts'), 'none'], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).toThrow('Which example? generic-cache, ');
});
