/** The published packages as strangers see them: what their manifests promise, and what tools that know every resolver say of that. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import reclaim from 'eslint-plugin-reclaim';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const packed = mkdtempSync(join(tmpdir(), 'reclaim-packed-'));
afterAll(() => {
  rmSync(packed, { recursive: true });
});

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly author?: string;
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
  readonly repository: { readonly url: string; readonly directory?: string };
  readonly dependencies?: object;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest;
const root = manifestOf('.');
const repository = root.repository.url.replaceAll(/^git\+|\.git$/gu, '');

describe.each([
  // `require` gives the plugin itself, and older ways to resolve find it too.
  // The entry for other hosts is a module only.
  { folder: 'packages/eslint-plugin', looks: [['--profile', 'strict', '--exclude-entrypoints', './analysis'], ['--profile', 'esm-only', '--entrypoints', './analysis']] },
  // Modules only: `require` loads them, where a Node can require modules.
  { folder: 'packages/runtime', looks: [['--profile', 'esm-only']] },
  // A program, which nothing imports.
  { folder: 'packages/cli', looks: [] },
])('$folder', ({ folder, looks }) => {
  const manifest = manifestOf(folder);

  test('says where its sources are, whom to tell of a mistake, and who wrote it, as the repository does', () => {
    const { author, bugs } = root;
    expect(manifest).toMatchObject({ author, bugs, homepage: `${repository}/tree/main/${folder}#readme`, repository: { ...root.repository, directory: folder } });
  });

  test('can be packed by pnpm, which wants a version of each package of this repository that it names', () => {
    const { devDependencies = {} } = manifest;
    const own = Object.entries(devDependencies).filter(([, range]) => range.startsWith('workspace:')).map(([name]) => name);
    expect(own.filter((name) => manifestOf(`packages/${name.replace('@reclaim/', '')}`).version === undefined)).toEqual([]);
  });

  test('has a README whose links work where the rest of the repository is not', () => {
    const links = [...read(`${folder}/README.md`).matchAll(/\]\((?<to>[^)\s]+)\)/gu)].map((match) => match.groups?.['to'] ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.startsWith(`${repository}/`), link).toBe(true);
      const path = link.slice(repository.length).replace(/^\/(?:blob|tree)\/main\//u, '').replace(/#.*$/u, '');
      expect(existsSync(join(ROOT, path)), link).toBe(true);
    }
  });

  test('is as publint wants it', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(ROOT, folder), pack: 'npm', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test.each(looks)('has types that say what each way to resolve it gives: %s %s %s %s', (...look) => {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], { cwd: join(ROOT, folder), stdio: 'ignore', shell: process.platform === 'win32' });
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    const tarball = join(packed, `${manifest.name}-${manifest.version}.tgz`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [attw, tarball, ...look, '--no-definitely-typed', '--no-color', '--format', 'ascii'], { encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(stdout, 'it looked at the package').toContain('node16 (from ESM): 🟢');
  });
});

describe('the plugin', () => {
  test('is given by `require` itself, and is the same object as the one that is imported', () => {
    // In a process of its own, for the test runner has a loader of its own.
    const program = "import imported from 'eslint-plugin-reclaim'; import { createRequire } from 'node:module'; console.log(createRequire(import.meta.url)('eslint-plugin-reclaim') === imported);";
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: import.meta.dirname, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'true\n', stderr: '' });
  });

  test('has no dependencies, and asks for no ESLint where another linter runs it', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = manifestOf('packages/eslint-plugin');
    expect({ dependencies, peers: Object.keys(peerDependencies ?? {}), peerDependenciesMeta }).toEqual({ peers: ['eslint'], peerDependenciesMeta: { eslint: { optional: true } } });
  });

  test.each(['recommended', 'strict'] as const)('has a config for oxlint with all rules of `%s`', (name) => {
    const { rules } = JSON.parse(readFileSync(require.resolve(`eslint-plugin-reclaim/oxlint/${name}.json`), 'utf8')) as { readonly rules: object };
    expect(rules).toEqual(reclaim.configs[name].rules);
    const known = Object.entries(reclaim.rules).filter(([, { meta }]) => name === 'strict' || meta?.docs?.recommended === true);
    expect(Object.keys(rules).sort()).toEqual(known.map(([id]) => `reclaim/${id}`).sort());
  });
});
