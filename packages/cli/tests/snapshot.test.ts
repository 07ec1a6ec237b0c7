/** Heaps of real processes, written as their users write them, and read by another process. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, type Project, type Run } from './project.ts';
import type { SnapshotGroup } from '../src/snapshot.ts';

const MAIN = `import { writeHeapSnapshot } from 'node:v8';
import { setImmediate } from 'node:timers/promises';
import { kept } from './src/program.mjs';
await setImmediate();
writeHeapSnapshot('heap.heapsnapshot');
globalThis.kept = kept;
`;

/** A process that runs the program, and its heap. */
function heapOf(program: string): Project {
  const made = project({ 'main.mjs': MAIN, 'src/program.mjs': program });
  execFileSync(process.execPath, ['main.mjs'], { cwd: made.folder });
  return made;
}

interface Told {
  readonly pending: number;
  readonly groups: readonly SnapshotGroup[];
}

const dataOf = ({ stdout }: Run): Told => JSON.parse(stdout) as Told; // what the tests go on to look at

const LEAKS = `const registry = new FinalizationRegistry((cleanup) => cleanup());
class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, () => native.release(this.native));
  }
}
class Fine {
  constructor(native) {
    registry.register(this, release(native));
  }
}
const release = (native) => () => native.release();
class Listed extends Fine {}
const native = { release() {} };
export const kept = [];
for (let at = 0; at < 3; at++) new Handle(native);
for (let at = 0; at < 2; at++) new Fine(native);
for (let at = 0; at < 2; at++) kept.push(new Listed(native));
`;

describe('reclaim snapshot', () => {
  test('tells the registrations that can never run by place, with the path that keeps them and the rule that finds them', () => {
    const { run } = heapOf(LEAKS);
    const told = run('snapshot', 'heap.heapsnapshot');
    expect(told).toMatchObject({ status: 1, stderr: '' });
    // Node has some registrations of its own.
    expect(told.stdout.replace(/of \d+ can/u, 'of all can')).toBe(`src/program.mjs:5:29  3 registrations  no-target-in-cleanup
  retained: Handle is never collected, and its cleanup never runs: only its registration keeps it
  registry
  └─ held value: closure at src/program.mjs:5:29
     └─ scope of Handle()
        └─ this: Handle  <- cut here

3 registrations of all can never run, at 1 place
`);
  });

  test('the rule that it names finds the same place in the source', () => {
    const { run } = heapOf(LEAKS);
    const { groups } = dataOf(run('snapshot', 'heap.heapsnapshot', '--json'));
    const scanned = JSON.parse(run('scan', 'src', '--format', 'json').stdout) as readonly { readonly rule: string; readonly file: string; readonly steps: readonly { readonly line: number; readonly column: number }[] }[]; // as its page says
    expect(groups.map(({ rule, place }) => ({ rule, place }))).toEqual(scanned.map(({ rule, file, steps: [held] }) => ({ rule, place: `${file}:${String(held?.line)}:${String(held?.column)}` })));
  });

  test('tells what is kept now and would never be let go of by its registration, and what is kept by another registration or by the callback', () => {
    const { run } = heapOf(`class Used { constructor() { registry.register(this, { owner: this }); } }
class First {} class Second {} class Called {}
const registry = new FinalizationRegistry(() => {});
export const kept = new Used();
(() => { const first = new First(); const second = new Second(); registry.register(first, { second }); registry.register(second, { first }); })();
export const callback = (() => { const called = new Called(); const own = new FinalizationRegistry(() => called); own.register(called, 1); return own; })();
`);
    const { groups } = dataOf(run('snapshot', 'heap.heapsnapshot', '--json'));
    const found = Object.fromEntries(groups.map((group) => [group.target, group]));
    expect(Object.keys(found).sort()).toEqual(['Called', 'First', 'Second', 'Used']);
    expect(found['Used']).toMatchObject({ kind: 'reachable', count: 1, path: ['registry', 'held value: Object', '.owner: Used'], cut: 2 });
    expect(found['First']).toMatchObject({ kind: 'retained', path: ['registry', 'registration of Second', 'held value: Object', '.first: First'] });
    expect(found['Called']).toMatchObject({ kind: 'retained', place: 'src/program.mjs:6:100' });
    expect(found['Called']?.path[1]).toBe('callback: closure at src/program.mjs:6:100');
  });

  test('ends with 0 where every cleanup can run', () => {
    const { run } = heapOf(LEAKS.replace('() => native.release(this.native)', 'release(native)'));
    const told = run('snapshot', 'heap.heapsnapshot');
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toMatch(/^0 registrations of \d+ can never run\n$/u);
  });

  test('says of a file that is none, is damaged or is cut off what is wrong with it, wherever that is', () => {
    const { folder, run } = heapOf(LEAKS);
    const whole = readFileSync(join(folder, 'heap.heapsnapshot'));
    const told = (bytes: Uint8Array | string): string => {
      writeFileSync(join(folder, 'other'), bytes);
      const { status, stdout, stderr } = run('snapshot', 'other');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^other: is no whole heap snapshot of V8: .+\n$/u);
      return stderr.slice('other: is no whole heap snapshot of V8: '.length, -1);
    };
    const at = (word: string): number => whole.indexOf(word);
    expect(told('')).toBe('it ends before "nodes":[');
    expect(told('{"nodes":[]}')).toBe('it does not begin like one');
    expect(told('x'.repeat(3_000_000))).toBe('it does not begin like one');
    expect(told(whole.subarray(0, at('"nodes":[') + 1000))).toBe('it ends within a list of numbers');
    expect(told(whole.subarray(0, at('"strings":[')))).toBe('it ends before "strings":[');
    expect(told(whole.subarray(0, -1000))).toMatch(/^it ends within its strings$|^its strings are damaged$/u);
    expect(told(whole.toString('latin1').replace(/"node_count":\d+/u, '"node_count":5'))).toBe('the nodes are not all there');
    expect(told(whole.toString('latin1').replace('"edges":[', '"edges":[0,0,4000000000,'))).toBe('the edges are not all there');
    expect(run('snapshot', 'absent')).toMatchObject({ status: 2, stderr: 'absent: is not there\n' });
    expect(run('snapshot', 'src')).toMatchObject({ status: 2, stderr: 'src: is a folder\n' });
  });

  test('reads what another program has written again, in one line', () => {
    const { folder, run } = heapOf(LEAKS);
    const before = dataOf(run('snapshot', 'heap.heapsnapshot', '--json'));
    writeFileSync(join(folder, 'again'), JSON.stringify(JSON.parse(readFileSync(join(folder, 'heap.heapsnapshot'), 'utf8'))));
    expect(dataOf(run('snapshot', 'again', '--json'))).toEqual(before);
  });
});
