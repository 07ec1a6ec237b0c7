import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPath } from 'eslint-plugin-reclaim/analysis';
import { expect, test } from 'vitest';
import { parseFile } from '../src/parse.ts';
import { trialOf } from '../src/trial.ts';
import { FIXED, LEAK, project } from './project.ts';

test('explains a registration by the path that keeps its target, with the edge to cut, as text, data and pictures', () => {
  const { folder, run } = project({ 'leak.js': LEAK });
  expect(run('explain', 'leak.js:7', '--svg', 'path.svg', '--html', 'path.html')).toEqual({
    status: 0,
    stderr: '',
    stdout: `leak.js:7:5
  retained: \`this\` is never collected, and its cleanup never runs
  the registry
  └─ holds this closure  leak.js:7:29
     | registry.register(this, () => native.release(this.pointer));
     └─ uses \`this\`  leak.js:7:50  <- cut here
        | registry.register(this, () => native.release(this.pointer));
`,
  });
  expect(readFileSync(join(folder, 'path.svg'), 'utf8')).toContain('cut here');
  expect(readFileSync(join(folder, 'path.html'), 'utf8')).toContain('<svg');
  expect(JSON.parse(run('explain', 'leak.js:7', '--json').stdout)).toMatchObject([
    { file: 'leak.js', line: 7, column: 5, target: 'this', holder: 'the registry', verdict: 'retained', because: null, steps: [{ kind: 'held', line: 7, column: 29 }, { kind: 'environment', column: 50 }], cut: 1 },
  ]);
});

test('says that nothing keeps the target where that is so, and where registrations are when there is none', () => {
  const { run } = project({ 'fixed.js': FIXED, 'other.js': '' });
  expect(run('explain', 'fixed.js:7').stdout).toBe('fixed.js:7:5\n  free: nothing that the registration keeps leads to `this`\n');
  expect(run('explain', 'fixed.js:1')).toMatchObject({ status: 2, stderr: 'fixed.js:1: nothing is registered there; registrations start at line 7\n' });
  expect(run('explain', 'other.js:1').stderr).toBe('other.js:1: nothing is registered there, nor anywhere in this file\n');
  expect(run('explain', 'absent.js:1')).toMatchObject({ status: 2, stderr: 'absent.js: is not there\n' });
  expect(run('explain', 'fixed.js').stderr).toBe('fixed.js: is no place; it must be like src/handle.js:7\n');
});

const RUN = (place: string) => ['explain', place, '--run'] as const;

test('runs a file that stands alone, and says what the collector did', () => {
  const { run } = project({ 'leak.mjs': LEAK, 'fixed.mjs': FIXED });
  expect(run(...RUN('leak.mjs:7')).stdout).toMatch(/^ {2}run on Node [\d.]+ by `new Handle\(…\)`: of 8 objects 0 were collected and 0 cleaned up, in \d+ collections$/mu);
  expect(run(...RUN('fixed.mjs:7')).stdout).toMatch(/^ {2}run on Node [\d.]+ by `new Handle\(…\)`: of 8 objects 8 were collected and 8 cleaned up, in \d+ collections$/mu);
  expect(JSON.parse(run(...RUN('leak.mjs:7'), '--json').stdout)).toMatchObject([{ verdict: 'retained', trial: { kind: 'ran', by: 'new Handle(…)', objects: 8, collected: 0, cleanups: 0 } }]);
});

test('runs what registers through a helper, in a method, after a wait, and in CommonJS', () => {
  const { run } = project({
    'helper.mjs': `const registry = new FinalizationRegistry((close) => close());
export function a() { for (;;); }
function onGone(target, close) {
  registry.register(target, close);
}
export function open(native) {
  const conn = { native };
  onGone(conn, () => native.close(conn));
}
`,
    'method.cjs': `const registry = new FinalizationRegistry((close) => close());
module.exports = class Pool {
  async acquire(name) {
    await null;
    const conn = { name };
    registry.register(conn, () => name.close());
    return conn;
  }
};
`,
  });
  expect(run(...RUN('helper.mjs:4')).stdout).toContain('by `open(…)`: of 8 objects 0 were collected');
  expect(run(...RUN('method.cjs:6')).stdout).toContain('by `new Pool(…).acquire(…)`: of 8 objects 8 were collected and 8 cleaned up');
});

test('says why a file is not run', () => {
  const { run } = project({
    'imports.mjs': `import { open } from 'node:fs';\n${LEAK}open;`,
    'ends.mjs': `${LEAK}process.exit();`,
    'throws.mjs': LEAK.replace('this.native = native;', "throw new TypeError('no native');"),
    'private.mjs': LEAK.replace('export class Handle', 'new (class Handle').replace(/\}\n$/u, '})(undefined);'),
  });
  expect(run(...RUN('imports.mjs:8')).stdout).toContain('not run: it imports `node:fs`, and only a file that stands alone is run\n');
  expect(run(...RUN('ends.mjs:7')).stdout).toContain('not run: the program ended its process\n');
  expect(run(...RUN('throws.mjs:7')).stdout).toContain('not run: no export registers anything there when it is called with stand-ins (no native)\n');
  expect(run(...RUN('private.mjs:7')).stdout).toMatch(/not run: Cannot read properties of undefined/u);
});

test('ends a program that does not end', async () => {
  const text = `${LEAK}for (;;);`;
  const { folder } = project({ 'endless.mjs': text });
  expect(await trialOf(parseFile(join(folder, 'endless.mjs'), text), [7, 7], [], 2000)).toEqual({ kind: 'not run', because: 'it did not end within 2 seconds' });
});

test('draws a long path downwards, no line wider than the picture, and lets no markup in', () => {
  const steps = Array.from({ length: 20 }, (_, index) => ({ kind: 'field', text: `keeps \`<b>${'x'.repeat(90)}\` ${String(index)}`, place: 'a.js:1' }) as const);
  const svg = drawPath({ holder: 'the registry', target: 'conn', steps, cut: 19 });
  expect(svg).not.toContain('<b>');
  expect(svg.match(/<rect/gu)).toHaveLength(21);
  const ends = [...svg.matchAll(/<rect [^>]*y="(?<y>\d+)"[^>]*height="(?<height>\d+)"/gu)].map(({ groups }) => [Number(groups?.['y']), Number(groups?.['y']) + Number(groups?.['height'])] as const);
  ends.forEach(([top], index) => expect(top, 'no box over another').toBeGreaterThanOrEqual(ends[index - 1]?.[1] ?? 0));
  expect(Math.max(...[...svg.matchAll(/<text[^>]*>(?<line>[^<]*)</gu)].map(({ groups }) => (groups?.['line'] ?? '').replaceAll(/&\w+;/gu, '_').length))).toBeLessThanOrEqual(66);
});
