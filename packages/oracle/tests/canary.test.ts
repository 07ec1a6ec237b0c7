import { locateEngine } from '@reclaim/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../src/cases.ts';
import { measure, type Verdicts } from '../src/measure.ts';
import type { Verdict } from '../src/verdict.ts';
import { inlineCase } from './inline-case.ts';

const SAFE = { rule: '*', expect: 'silent', truth: 'collected, cleanup runs' };
const REGISTRY = 'const registry = new FinalizationRegistry((clean) => { clean(); });';

/** `body` sees `native` and ends with the target in `target`. */
function caseOf(id: string, body: string, header: Readonly<Record<string, unknown>> = SAFE): Case {
  return inlineCase(id, header, `${REGISTRY}\nexport function make(native) {\n  ${body}\n  return new WeakRef(target);\n}\n`);
}

const safe = caseOf('safe', 'const target = {}; registry.register(target, native.release);');
const leak = caseOf('leak', 'const target = {}; registry.register(target, () => target.close());');

/** Anything but an error makes a test that wants one fail with the verdict in its message. */
function errorOf(verdict: Verdict | undefined): string {
  return verdict?.kind === 'error' ? verdict.message : `no error, but ${JSON.stringify(verdict)}`;
}

describe.each(['node24', 'bun'] as const)('the judge on %s', (name) => {
  const engine = locateEngine(name);

  it('never reads a collector that does nothing as a leak', async () => {
    const verdicts = (await measure([safe, leak], [{ ...engine, collect: '0' }])).get(name);
    for (const one of [safe, leak]) {
      expect(errorOf(verdicts?.get(one.id))).toContain('the collector did not even collect the canary');
    }
  });

  it('never reads a collector that cannot be called as a leak', async () => {
    const verdicts = (await measure([safe], [{ ...engine, collect: 'globalThis.noSuchCollector()' }])).get(name);
    expect(errorOf(verdicts?.get('safe'))).toContain('noSuchCollector');
  });

  it('does not wait for ever for an object', async () => {
    const verdicts = (await measure([inlineCase('late', SAFE, 'export const make = () => new Promise(() => {});\n'), safe], [engine])).get(name);
    expect(verdicts?.get('late')).toEqual({ kind: 'error', message: 'Error: make(native) returned a promise that is pending after 5000 ms' });
    expect(verdicts?.get('safe')).toMatchObject({ truth: 'collected, cleanup runs' });
  });

  it('does not believe verdicts of a process that dies for no case of its own', async () => {
    const pair = ['one', 'other'].map((id) => caseOf(id, `if (globalThis.here !== undefined && globalThis.here !== '${id}') process.exit(7); globalThis.here = '${id}'; const target = {};`));
    await expect(measure(pair, [engine])).rejects.toThrow(/ended with exit code 7.* 2 cases from one on, and none of them does that alone/u);
  });

  describe('with troublemakers among the cases', () => {
    const cases = [
      safe,
      caseOf('throws in make', 'throw new RangeError("no room"); const target = {};'),
      inlineCase('has no make', SAFE, 'export const made = 1;\n'),
      inlineCase('returns no WeakRef', SAFE, 'export function make() { return {}; }\n'),
      inlineCase('does not parse', SAFE, 'export function make( {\n'),
      inlineCase('is no TypeScript', SAFE, 'export function make(native: {\n', 'ts'),
      caseOf('ends the process', 'const target = {}; registry.register(target, () => { process.exit(3); });'),
      caseOf('prints', 'console.log("@oracle is what I like"); const target = {}; registry.register(target, native.release);'),
      caseOf('needs what nobody has', 'const target = {};', { ...SAFE, needs: 'process.noSuchThing' }),
      caseOf('is alone', 'const target = {}; registry.register(target, native.release);', { ...SAFE, alone: true }),
      caseOf('throws in its cleanup', 'const target = {}; registry.register(target, () => { throw new Error("from the cleanup"); });'),
      leak,
    ];
    let verdicts: Verdicts | undefined;
    beforeAll(async () => {
      verdicts = (await measure(cases, [engine])).get(name);
    }, 60_000);

    it.each([
      ['throws in make', 'RangeError: no room'],
      ['has no make', 'the case does not export make(native)'],
      ['returns no WeakRef', 'make(native) did not return a WeakRef'],
      ['does not parse', name === 'bun' ? 'BuildMessage' : 'SyntaxError'],
      ['is no TypeScript', 'TypeScript cannot read this'],
      ['ends the process', 'the process ended with exit code 3'],
      ['throws in its cleanup', 'from the cleanup'],
    ])('names the case that %s', (id, message) => {
      expect(errorOf(verdicts?.get(id))).toContain(message);
    });

    it('judges the others all the same', () => {
      for (const id of ['safe', 'prints', 'is alone']) expect(verdicts?.get(id), id).toMatchObject({ truth: 'collected, cleanup runs' });
      expect(verdicts?.get('leak')).toMatchObject({ truth: 'retained', counts: { objects: 8, dead: 0, cleaned: 0 } });
    });

    it('says what is missing for a case that needs something', () => {
      expect(verdicts?.get('needs what nobody has')).toEqual({ kind: 'absent', needs: 'process.noSuchThing' });
    });
  });

  it('sees what goes wrong between collections and after them, and what does not', async () => {
    const scenes = (id: string, code: string): Case => inlineCase(id, { ...SAFE, spared: 'live entry not found' }, `${REGISTRY}\n${code}\n`);
    const cases = [
      scenes('before cleanups', `
        let ref; let isDead = false;
        export function make(native) { const target = {}; ref = new WeakRef(target); registry.register(target, native.release); return ref; }
        export function beforeCleanups(native) { isDead = ref.deref() === undefined; if (isDead) native.found(undefined); }
      `),
      scenes('used while it lives', `
        let kept;
        export function make(native) { kept = {}; registry.register(kept, native.release); return new WeakRef(kept); }
        export async function later(native) { await null; native.found(kept); native.use(); kept = undefined; }
      `),
      scenes('used when it is dead', `
        export function make(native) { const target = {}; registry.register(target, native.release); return new WeakRef(target); }
        export function later(native) { native.use(); }
      `),
      scenes('released twice, though stopped', `
        export function make(native) { const target = {}; registry.register(target, native.release); native.release(); native.stop(); return new WeakRef(target); }
      `),
      scenes('throws later', 'export const make = () => new WeakRef({}); export function later() { throw new RangeError("too late"); }'),
      scenes('throws before cleanups', 'export const make = () => new WeakRef({}); export function beforeCleanups() { throw new RangeError("too early"); }'),
    ];
    const verdicts = (await measure(cases, [engine])).get(name);
    expect(verdicts?.get('before cleanups')).toMatchObject({ truth: 'collected, cleanup runs', harms: new Map([['live entry not found', 8]]) });
    expect(verdicts?.get('used while it lives')).toMatchObject({ truth: 'collected, cleanup runs', harms: new Map(), tried: new Set(['released twice', 'used after release', 'live entry not found']) });
    expect(verdicts?.get('used when it is dead')).toMatchObject({ harms: new Map([['used after release', 8]]) });
    expect(verdicts?.get('released twice, though stopped')).toMatchObject({ harms: new Map([['released twice', 8], ['released after stop', 8]]) });
    expect(errorOf(verdicts?.get('throws later'))).toBe('RangeError: too late');
    expect(errorOf(verdicts?.get('throws before cleanups'))).toBe('RangeError: too early');
  });
});
