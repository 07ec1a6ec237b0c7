import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPath } from 'eslint-plugin-reclaim/analysis';
import { expect, test } from 'vitest';
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

test('draws a long path downwards, no line wider than the picture, and lets no markup in', () => {
  const steps = Array.from({ length: 20 }, (_, index) => ({ kind: 'field', text: `keeps \`<b>${'x'.repeat(90)}\` ${String(index)}`, place: 'a.js:1' }) as const);
  const svg = drawPath({ holder: 'the registry', target: 'conn', steps, cut: 19 });
  expect(svg).not.toContain('<b>');
  expect(svg.match(/<rect/gu)).toHaveLength(21);
  const ends = [...svg.matchAll(/<rect [^>]*y="(?<y>\d+)"[^>]*height="(?<height>\d+)"/gu)].map(({ groups }) => [Number(groups?.['y']), Number(groups?.['y']) + Number(groups?.['height'])] as const);
  ends.forEach(([top], index) => expect(top, 'no box over another').toBeGreaterThanOrEqual(ends[index - 1]?.[1] ?? 0));
  expect(Math.max(...[...svg.matchAll(/<text[^>]*>(?<line>[^<]*)</gu)].map(({ groups }) => (groups?.['line'] ?? '').replaceAll(/&\w+;/gu, '_').length))).toBeLessThanOrEqual(66);
});
