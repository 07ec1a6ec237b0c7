import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { findingsOf, FIXED, LEAK, MAYBE, project } from './project.ts';

const MESSAGE = '`this` is never collected and this cleanup never runs: (1) the registry holds this closure, (2) which uses `this`. Cut (2): copy what the closure needs of `this` before, and use the copy.';

describe('reclaim scan', () => {
  test('gives a list of findings as JSON, each with its place, its path and its suggestions', () => {
    const run = project({ 'src/leak.js': LEAK, 'src/fixed.js': FIXED }).run('scan', '--format', 'json');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    const [finding, ...more] = findingsOf(run);
    expect(more).toEqual([]);
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'certainty', 'message', 'file', 'line', 'column', 'endLine', 'endColumn', 'steps', 'suggestions']);
    expect(finding).toMatchObject({
      rule: 'no-target-in-cleanup',
      certainty: 'certain',
      message: MESSAGE,
      file: 'src/leak.js',
      line: 7,
      column: 50,
      endLine: 7,
      endColumn: 54,
      steps: [
        { text: 'the registry holds this closure', file: 'src/leak.js', line: 7, column: 29, endLine: 7, endColumn: 63 },
        { text: 'uses `this`', file: 'src/leak.js', line: 7, column: 50, endLine: 7, endColumn: 54 },
      ],
    });
    const [best] = finding?.suggestions ?? [];
    expect(best?.message).toBe('Make the closure outside of this scope, with a factory: `makeCleanup(native, this.pointer)`.');
    const [, second] = best?.edits ?? [];
    expect({ ...second, replaced: LEAK.slice(second?.start, second?.end) }).toMatchObject({ file: 'src/leak.js', text: 'makeCleanup(native, this.pointer)', replaced: '() => native.release(this.pointer)' });
  });

  test('tells people what is found, in which files, and with what path', () => {
    const { stdout, status } = project({ 'leak.js': LEAK, 'fixed.js': FIXED }).run('scan');
    expect(status).toBe(1);
    expect(stdout).toBe(`leak.js
  7:50  certain  ${MESSAGE}  no-target-in-cleanup
      1. 7:29  the registry holds this closure
      2. 7:50  uses \`this\`
      try: Make the closure outside of this scope, with a factory: \`makeCleanup(native, this.pointer)\`.

1 certain finding, 2 files scanned
`);
  });

  test('ends with 0 where nothing is found, and with 2 where it is asked for what cannot be', () => {
    const { run } = project({ 'fixed.js': FIXED, 'notes.md': '' });
    expect(run('scan')).toMatchObject({ status: 0, stdout: '0 certain findings, 1 file scanned\n', stderr: '' });
    expect(run('scan', 'absent')).toMatchObject({ status: 2, stdout: '', stderr: 'absent: no such file or folder\n' });
    expect(run('scan', 'notes.md')).toMatchObject({ status: 2, stderr: 'notes.md: is no JavaScript or TypeScript\n' });
    expect(run('scan', '--fail-on', 'sometimes').stderr).toContain('Allowed choices are certain, possible, never.');
    expect(run('scan', '--fail-on', 'sometimes').status).toBe(2);
  });

  test('tells what is possible where that is asked for, and fails as it is told', () => {
    const { run } = project({ 'maybe.js': MAYBE });
    expect(run('scan')).toMatchObject({ status: 0, stdout: '0 certain findings, 1 file scanned\n' });
    const possible = run('scan', '--possible', '--format', 'json');
    expect(possible.status).toBe(0);
    expect(findingsOf(possible)).toMatchObject([{ certainty: 'possible', rule: 'no-target-in-cleanup', line: 5 }]);
    expect(run('scan', '--fail-on', 'possible').status).toBe(1);
    expect(project({ 'leak.js': LEAK }).run('scan', '--fail-on', 'never').status).toBe(0);
  });

  test('names and skips what does not parse, and finds what is in the other files', () => {
    const run = project({ 'broken.ts': 'const registry: = new FinalizationRegistry();', 'leak.mjs': `\uFEFF${LEAK}` }).run('scan', '--format', 'json');
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^broken\.ts: does not parse: 1:17: .+\n$/u);
    const [finding] = findingsOf(run);
    expect(finding).toMatchObject({ file: 'leak.mjs', line: 7, column: 50 });
    const edit = finding?.suggestions[0]?.edits[1];
    expect(`\uFEFF${LEAK}`.slice(edit?.start, edit?.end), 'offsets count the byte order mark').toBe('() => native.release(this.pointer)');
  });

  test('is not led astray by links: to nowhere, to a folder around, to itself', () => {
    const { folder, run } = project({ 'src/leak.js': LEAK });
    symlinkSync('..', join(folder, 'src/around'));
    symlinkSync('self', join(folder, 'src/self'));
    symlinkSync('nowhere.js', join(folder, 'src/dangling.js'));
    const { stdout, stderr } = run('scan');
    expect({ stderr, last: stdout.trim().split('\n').at(-1) }).toEqual({ stderr: '', last: '1 certain finding, 1 file scanned' });
  });

  test('leaves out what git ignores and what is installed, unless that is asked for, however it is linked', () => {
    const { folder, run } = project({ '.gitignore': 'out\n*.gen.js\n!kept.gen.js\n', 'out/leak.js': LEAK, 'a.gen.js': LEAK, 'kept.gen.js': LEAK, 'types.d.ts': '', 'store/dep/index.js': LEAK, 'node_modules/plain/index.js': LEAK });
    mkdirSync(join(folder, 'node_modules/@scope'));
    symlinkSync('../../store/dep', join(folder, 'node_modules/@scope/dep'));
    symlinkSync('..', join(folder, 'node_modules/plain/again'));
    const files = (...args: readonly string[]): readonly string[] => findingsOf(run('scan', '--format', 'json', ...args)).map(({ file }) => file);
    expect(files()).toEqual(['kept.gen.js', 'store/dep/index.js']);
    expect(files('--include-dependencies')).toEqual(['kept.gen.js', 'node_modules/@scope/dep/index.js', 'node_modules/plain/index.js']);
    expect(files('node_modules/plain'), 'what is named is scanned').toEqual(['node_modules/plain/index.js']);
  });

  test('writes annotations for GitHub, escaped', () => {
    const { stdout } = project({ 'a,b.js': LEAK }).run('scan', '--format', 'github');
    expect(stdout).toBe(`::error file=a%2Cb.js,line=7,endLine=7,col=50,endColumn=54,title=reclaim no-target-in-cleanup::${MESSAGE}\n1 certain finding, 1 file scanned\n`);
  });

  test('writes a page that shows the lines of the path and is no way in for markup', () => {
    const { folder, run } = project({ 'leak.js': LEAK.replaceAll('native', 'native1').replace('() => native1.release(this.pointer)', "() => native1.release(this.pointer, '<img>')") });
    expect(run('scan', '--format', 'html', '--output', 'report.html')).toMatchObject({ status: 1, stdout: '' });
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('<mark>this</mark>.pointer, &#39;&lt;img&gt;&#39;)');
    expect(page).not.toContain('<img');
    expect(page).toContain('1 certain finding, 1 file scanned');
  });
});

describe('a baseline', () => {
  test('keeps what is known quiet, also when lines move, and fails for one more of the same kind', () => {
    const { folder, run } = project({ 'leak.js': LEAK });
    expect(run('scan', '--write-baseline', 'known.json')).toMatchObject({ status: 0, stderr: 'known.json: 1 finding known from now on\n' });
    writeFileSync(join(folder, 'leak.js'), `\n\n${LEAK}`);
    expect(run('scan', '--baseline', 'known.json')).toMatchObject({ status: 0, stdout: '0 certain findings, 1 known, 1 file scanned\n' });
    writeFileSync(join(folder, 'leak.js'), LEAK + LEAK.replace(/^.*\n/u, '').replace('Handle', 'Other'));
    const more = run('scan', '--baseline', 'known.json', '--format', 'json');
    expect(more.status).toBe(1);
    expect(findingsOf(more)).toMatchObject([{ line: 15 }]);
  });

  test('that is not there, or is none, is an error that says what to do', () => {
    const { run } = project({ 'leak.js': LEAK, 'no.json': '[]', 'old.json': '{"version":0,"findings":[]}', 'torn.json': '{' });
    expect(run('scan', '--baseline', 'absent.json')).toMatchObject({ status: 2, stderr: 'absent.json: cannot be read (ENOENT); write one with --write-baseline\n' });
    expect(run('scan', '--baseline', 'no.json')).toMatchObject({ status: 2, stderr: 'no.json: is no baseline of reclaim\n' });
    expect(run('scan', '--baseline', 'old.json').stderr).toBe('old.json: is a baseline of another version; write it again with --write-baseline\n');
    expect(run('scan', '--baseline', 'torn.json').stderr).toBe('torn.json: is not JSON\n');
  });
});

describe('shards', () => {
  test('have each file once, and merged they are the whole', () => {
    const { run } = project(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`leak${String(at)}.js`, LEAK])));
    const parts = [1, 2, 3].map((index) => {
      expect(run('scan', '--shard', `${String(index)}/3`, '--format', 'json', '--output', `${String(index)}.json`).stderr).toBe('');
      return `${String(index)}.json`;
    });
    const merged = run('merge', ...parts, '--format', 'json');
    expect(merged.status).toBe(1);
    expect(merged.stdout).toBe(run('scan', '--format', 'json').stdout);
    expect(run('merge', ...parts, '--fail-on', 'never').stdout.trim().split('\n').at(-1)).toBe('12 certain findings');
    expect(run('merge', 'leak1.js')).toMatchObject({ status: 2, stderr: 'leak1.js: is not JSON\n' });
    expect(run('scan', '--shard', '4/3')).toMatchObject({ status: 2, stderr: expect.stringContaining('It must be like 2/5.') as string });
  });
});

describe('a patch', () => {
  test('takes the suggestions, can be applied, and leaves nothing to report', () => {
    const { folder, run } = project({ 'src/leak.js': LEAK + LEAK.replace(/^.*\n/u, '').replace('Handle', 'Other') });
    const before = readFileSync(join(folder, 'src/leak.js'), 'utf8');
    expect(run('scan', '--patch', 'fix.patch')).toMatchObject({ status: 1, stderr: 'fix.patch: 2 findings gone once it is applied: git apply fix.patch\n' });
    expect(readFileSync(join(folder, 'src/leak.js'), 'utf8'), 'nothing is applied unasked').toBe(before);
    execFileSync('git', ['apply', 'fix.patch'], { cwd: folder });
    expect(run('scan')).toMatchObject({ status: 0, stdout: '0 certain findings, 1 file scanned\n' });
  });

  test('that cannot be written is an error, and no half of one is left', () => {
    const { folder, run } = project({ 'leak.js': LEAK });
    expect(run('scan', '--patch', 'no/fix.patch')).toMatchObject({ status: 2, stderr: 'no/fix.patch: cannot be written (ENOENT)\n' });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

test('says its version', () => {
  expect(project({}).run('--version').stdout).toBe(`${manifest.version}\n`);
});
