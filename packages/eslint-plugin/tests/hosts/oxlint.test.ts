import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEAK, LEAK_COLUMN, LEAK_LINE, NO_LEAK } from './leak.ts';

const PLUGIN = join(import.meta.dirname, '../../dist/index.js');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reclaim-oxlint-'));
  await writeFile(join(folder, 'leak.js'), LEAK);
  await writeFile(join(folder, 'leak.ts'), LEAK);
  await writeFile(join(folder, 'fixed.js'), NO_LEAK);
  await writeFile(
    join(folder, '.oxlintrc.json'),
    JSON.stringify({ jsPlugins: [PLUGIN], categories: { correctness: 'off' }, rules: { 'reclaim/no-target-in-cleanup': 'error' } }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

test('oxlint loads the plugin and reports the leaks, and only them, at the token that captures', async () => {
  const { diagnostics, number_of_files: files } = await oxlint();
  expect(files).toBe(3);
  expect(
    diagnostics.map(({ code, filename, labels }) => ({ code, filename, at: labels[0]?.span })).sort((a, b) => a.filename.localeCompare(b.filename)),
  ).toMatchObject([
    { code: 'reclaim(no-target-in-cleanup)', filename: 'leak.js', at: { line: LEAK_LINE, column: LEAK_COLUMN + 1 } },
    { code: 'reclaim(no-target-in-cleanup)', filename: 'leak.ts', at: { line: LEAK_LINE, column: LEAK_COLUMN + 1 } },
  ]);
});

async function oxlint(): Promise<{ diagnostics: Diagnostic[]; number_of_files: number }> {
  const manifestFile = createRequire(import.meta.url).resolve('oxlint/package.json');
  const { bin } = JSON.parse(await readFile(manifestFile, 'utf8')) as { bin: { oxlint: string } };
  const args = [join(dirname(manifestFile), bin.oxlint), '--format', 'json', '.'];
  // The exit code is 1 when something is reported: what counts is what it printed.
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_error, out, err) => {
      resolve({ stdout: out, stderr: err });
    });
  });
  try {
    return JSON.parse(stdout) as Awaited<ReturnType<typeof oxlint>>;
  } catch {
    throw new Error(`oxlint printed no JSON:\n${stdout}\n${stderr}`);
  }
}
