/** Makes the modules of docs/guide/find-the-leak.md from the page, and does with them what it says. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import reclaim from 'eslint-plugin-reclaim';
import { beforeAll, expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../guide/find-the-leak.md'), 'utf8');
/** Inside of this package, so that `reclaim` is found from there. */
const FOLDER = join(import.meta.dirname, '../node_modules/.cache/find-the-leak');

const modules = new Map([...page.matchAll(/^```javascript\n\/\/ (?<name>.+)\n(?<code>[^]*?)^```$/gmu)].map(({ groups }) => [groups?.['name'] ?? '', `// ${groups?.['name'] ?? ''}\n${groups?.['code'] ?? ''}`]));
const shown = /^```text\n(?<text>[^]*?)^```$/mu.exec(page)?.groups?.['text'];

function put(name: string, as: string = name): void {
  const code = modules.get(name);
  if (code === undefined) throw new Error(`the page has no module ${name}; it has ${[...modules.keys()].join(', ')}`);
  writeFileSync(join(FOLDER, as), code);
}

function run(...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:NODE_OPTIONS|NODE_TEST|RECLAIM)/u.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: FOLDER, encoding: 'utf8', env });
  return { status, stdout, stderr: stderr.replaceAll(`${FOLDER}/`, '') };
}

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "type": "module" }');
  for (const name of ['owners.js', 'connection.js', 'app.js', 'connection.test.js']) put(name);
});

test('the linter is silent about each of the modules', () => {
  expect([...modules.keys()]).toEqual(['owners.js', 'connection.js', 'app.js', 'connection.js, repaired', 'connection.test.js']);
  for (const [name, code] of modules) expect(new Linter().verify(code, [reclaim.configs.recommended, { languageOptions: { sourceType: 'module' } }]), name).toEqual([]);
});

test('the program says nothing, and with reclaim/check what the page shows', () => {
  expect(run('app.js')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(run('--import', 'reclaim/check', 'app.js')).toEqual({ status: 0, stdout: '', stderr: shown });
});

test('the test fails before the repair, and both are content after it', () => {
  const failed = run('--test', 'connection.test.js');
  expect(failed.status).toBe(1);
  expect(failed.stdout).toContain('value of a WeakMap under it: Connection');
  put('connection.js, repaired', 'connection.js');
  expect(run('--test', 'connection.test.js')).toMatchObject({ status: 0 });
  expect(run('--import', 'reclaim/check', 'app.js')).toEqual({ status: 0, stdout: '', stderr: '' });
});
