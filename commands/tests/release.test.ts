/** The versions and changelogs that the files of .changeset come to, made in a copy as the workflow makes them. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

function manifestsIn(root: string): Map<string, Manifest> {
  return new Map(globSync('packages/*/package.json', { cwd: root }).map((path) => [dirname(path).replaceAll('\\', '/'), JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest])); // ours
}

test('every file of .changeset is in the changelog of the package that it names, and nothing private gets a version', () => {
  const copy = mkdtempSync(join(tmpdir(), 'reclaim-release-'));
  try {
    for (const path of ['package.json', 'pnpm-workspace.yaml', '.changeset', ...globSync('{packages/*,docs,docs/leak-tests}/package.json', { cwd: ROOT })]) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    const before = manifestsIn(copy);
    const notes = readdirSync(join(copy, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => readFileSync(join(copy, '.changeset', name), 'utf8'));
    const git = (...args: string[]): unknown => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: copy });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'as it is');
    execFileSync(process.execPath, [join(dirname(createRequire(import.meta.url).resolve('@changesets/cli/package.json')), 'bin.js'), 'version'], { cwd: copy });

    const after = manifestsIn(copy);
    for (const [folder, { name, version, private: isPrivate = false }] of after) {
      const named = notes.filter((note) => new RegExp(`^['"]?${name}['"]?: `, 'mu').test(note));
      if (isPrivate || named.length === 0) {
        expect(version, name).toBe(before.get(folder)?.version);
        continue;
      }
      expect(version, name).not.toBe(before.get(folder)?.version);
      const changelog = readFileSync(join(copy, folder, 'CHANGELOG.md'), 'utf8').replaceAll(/\s+/gu, ' ');
      expect(named.map((note) => note.split('---\n').at(-1)?.trim().replaceAll(/\s+/gu, ' ') ?? '').filter((sentence) => !changelog.includes(sentence)), name).toEqual([]);
      expect(changelog).toContain(` ## ${version} `);
    }
    expect(notes.length === 0 || [...after].some(([folder, { version }]) => version !== before.get(folder)?.version)).toBe(true);
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
});
