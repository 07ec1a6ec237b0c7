/** What the pages for users say of the linters' command lines and configs, run as it stands there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const DOCS = join(import.meta.dirname, '..');
const ESLINT = join(dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js');
const RECOMMENDED = "import reclaim from 'eslint-plugin-reclaim';\nexport default [reclaim.configs.recommended];\n";
const LEAK = `const registry = new FinalizationRegistry((cleanup) => cleanup());
export function connect(native) {
  const conn = { received: 0 };
  conn.onData = (chunk) => { conn.received += chunk.length; };
  registry.register(conn, () => native.release());
  return conn;
}
`;

const folder = mkdtempSync(join(tmpdir(), 'reclaim-using-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(join(DOCS, 'node_modules/eslint-plugin-reclaim'), join(folder, 'node_modules/eslint-plugin-reclaim'), 'junction');
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  write('eslint.config.mjs', RECOMMENDED);
  write('leak.mjs', LEAK);
});

const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};

interface Message {
  readonly ruleId: string;
  readonly severity: number;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: { readonly range: readonly [number, number]; readonly text: string } }[];
}

function eslint(...args: readonly string[]): { readonly status: number | null; readonly stderr: string; readonly messages: readonly Message[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ESLINT, '--format', 'json', ...args, 'leak.mjs'], { cwd: folder, encoding: 'utf8' });
  const results = stdout === '' ? [] : (JSON.parse(stdout) as readonly { readonly messages: readonly Message[] }[]);
  return { status, stderr, messages: results.flatMap(({ messages }) => messages) };
}

/** The code blocks of a language, in order. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(?<code>[^]*?)^\`\`\``, 'gmu'))].map((match) => match.groups?.['code'] ?? '');
}

test('the config that warns first makes warnings of all rules', () => {
  expect(eslint()).toMatchObject({ status: 1, messages: [{ severity: 2 }] });
  write('eslint.config.mjs', blocks('adopting.md', 'js')[0] ?? '');
  expect(eslint()).toMatchObject({ status: 0, messages: [{ ruleId: 'reclaim/no-target-in-cleanup', severity: 1 }] });
});

test("ESLint's list of what is there silences it, and not what comes later; a repair is taken out of it", () => {
  const [, ...commands] = (blocks('adopting.md', 'sh')[0] ?? '').split('\n').map((line) => line.replace(/\s*#.*$/u, ''));
  expect(commands).toContain('npx eslint --prune-suppressions');
  eslint('--suppress-rule', 'reclaim/no-target-in-cleanup');
  expect(eslint()).toMatchObject({ status: 0, messages: [] });
  write('leak.mjs', `${LEAK}${LEAK.replaceAll('registry', 'second').replace('connect', 'another')}`);
  expect(eslint().status).toBe(1);
  write('leak.mjs', '');
  expect(eslint('--prune-suppressions').status).toBe(0);
  write('leak.mjs', LEAK);
  expect(eslint()).toMatchObject({ status: 1, messages: [{ severity: 2 }] });
});

test('an agent finds the suggestion in the JSON, applies it by its range, and nothing is left', () => {
  const { messages } = eslint();
  const { range: [from, to], text } = messages[0]?.suggestions?.[0]?.fix ?? { range: [0, 0], text: '' };
  write('leak.mjs', LEAK.slice(0, from) + text + LEAK.slice(to));
  expect(text).not.toBe('');
  expect(eslint()).toMatchObject({ status: 0, messages: [] });
});

test('a wrong option ends with 2 and names itself', () => {
  write('eslint.config.mjs', RECOMMENDED.replace('reclaim.configs.recommended', "reclaim.configs.recommended, { rules: { 'reclaim/no-target-in-cleanup': ['error', { posible: true }] } }"));
  const { status, stderr } = eslint();
  expect(status).toBe(2);
  expect(stderr).toContain('posible');
});
