/**
 * What published packages get wrong, executed: each test shows the mistake in the peer and its absence here, with the same steps. A peer that
 * is repaired fails its test, so that nothing is said of it any longer.
 */
/* eslint-disable reclaim/no-target-in-cleanup -- mistakes are what is tested here */
import { execFileSync } from 'node:child_process';
import { StrongWeakMap } from '@cspell/strong-weak-map';
import { locateEngine } from '@reclaim/engines';
import { FrailMap } from 'frail-map';
import { create } from 'gc-hook';
import { tuple } from 'immutable-tuple';
import iterableWeak from 'iterable-weak';
import leakDetector from 'jest-leak-detector';
import memoize from 'memoize-weak';
import { register as registerAtExit } from 'on-exit-leak-free';
import { addCleanup, atExit, IterableWeakMap, keepAlive, onCleanupError, unique, WeakCache } from 'reclaim';
import { collected, LeakError } from 'reclaim/testing';
import { UnsafeTuple } from 'tuplerone';
import { expect, test } from 'vitest';
import { IterableWeakMap as RefIterableWeakMap } from 'weakref';
import WeakTupleMap from 'weaktuplemap';
import { collect, collectUntil, nextTask, setHost } from './portable/harness.ts';

const gc = globalThis.gc;
if (gc === undefined) throw new Error('these tests call the collector: run them with --expose-gc');
setHost({ collect: () => gc() });

test('gc-hook takes a target that its own held value reaches and is silent for ever; here that is a TypeError', async () => {
  let ran = 0;
  const make = (): void => {
    const target = { fd: 3 };
    create(target, () => { ran++; }, { return: target, token: false });
  };
  // The platform compares target and held value, and gc-hook has wrapped the latter.
  make();
  // That it would have been called by now.
  let control = 0;
  const makeControl = (): void => { create({ fd: 4 }, () => { control++; }, { return: { fd: 0 }, token: false }); };
  makeControl();
  await collectUntil('the control was called', () => control === 1);
  await collect();
  expect(ran).toBe(0);
  const target = { fd: 3 };
  expect(() => addCleanup(target, () => {}, target)).toThrow(/the argument is the target, so .* never run/u);
});

test('gc-hook gives a proxy that has no private fields; here the object stays what it is', () => {
  class Secret {
    readonly #value = 7;
    read(): number {
      return this.#value;
    }
  }
  const proxied = create(new Secret(), () => {});
  expect(() => proxied.read()).toThrow(TypeError);
  const secret = new Secret();
  addCleanup(secret, () => {});
  expect(secret.read()).toBe(7);
});

/** What ran when the listeners of the end are called, as they are at the end. */
function emitExit(): unknown {
  try {
    process.emit('exit', 0);
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Of a target that dies between others that live. */
const others = (): object[] => Array.from({ length: 4 }, (_, index) => ({ index }));

test('on-exit-leak-free loses the handlers of other objects when one is collected; here all are left', async () => {
  const before = process.listeners('exit');
  process.removeAllListeners('exit');
  try {
    const ran: string[] = [];
    const peer = others();
    for (const target of peer) registerAtExit(target, () => { ran.push('peer'); });
    let died = false;
    const registry = new FinalizationRegistry(() => { died = true; });
    const registerDying = (): void => {
      const dying = {};
      registerAtExit(dying, () => {});
      registry.register(dying, 0);
    };
    registerDying();
    for (const target of peer) registerAtExit(target, () => { ran.push('peer'); });
    const own = others();
    for (const target of own) addCleanup(target, (name: string) => { ran.push(name); }, 'own', atExit);
    const cleanedUp: string[] = [];
    const addDying = (): void => { addCleanup({}, (name: string) => { cleanedUp.push(name); }, 'dead', atExit); };
    addDying();
    await collectUntil('both died', () => died && cleanedUp.length === 1);
    // The peer hears of it from a registry of its own, which may have its turn later.
    await collect();
    await collect();
    emitExit();
    keepAlive([peer, own]);
    expect(ran.filter((name) => name === 'own')).toHaveLength(4);
    // Eight were registered on objects that live.
    expect(ran.filter((name) => name === 'peer').length).toBeLessThan(8);
  } finally {
    process.removeAllListeners('exit');
    for (const listener of before) process.on('exit', listener);
  }
});

test('on-exit-leak-free stops at the first handler that throws; here the others run and the error is reported', () => {
  const before = process.listeners('exit');
  process.removeAllListeners('exit');
  const errors: unknown[] = [];
  const handler = onCleanupError((error) => errors.push(error));
  try {
    const ran: string[] = [];
    const targets = others();
    for (const [index, target] of targets.entries()) registerAtExit(target, () => { if (index === 0) throw new Error('first'); ran.push('peer'); });
    expect(emitExit()).toBeInstanceOf(Error);
    process.removeAllListeners('exit');
    const add = (target: object, index: number): unknown =>
      addCleanup(target, (at: number) => { if (at === 0) throw new Error('first'); ran.push('own'); }, index, atExit);
    targets.forEach(add);
    expect(emitExit()).toBeUndefined();
    keepAlive(targets);
    expect(ran).toEqual(['own', 'own', 'own']);
    expect(errors).toHaveLength(1);
  } finally {
    onCleanupError(handler);
    process.removeAllListeners('exit');
    for (const listener of before) process.on('exit', listener);
  }
});

interface Table {
  set(key: object, value: object): unknown;
}

/** Twenty keys, each reachable from its own value; how many died. */
async function deathsIn(table: Table): Promise<number> {
  let died = 0;
  const count = (): void => { died++; };
  const fill = (): void => {
    for (let index = 0; index < 20; index++) {
      const key = { index };
      table.set(key, { key });
      addCleanup(key, count);
    }
  };
  fill();
  for (let round = 0; round < 3; round++) await collect();
  keepAlive(table);
  return died;
}

test('iterable-weak keeps every key that its value references; IterableWeakMap keeps none', async () => {
  expect(await deathsIn(new iterableWeak.IterableWeakMap<object, object>())).toBe(0);
  expect(await deathsIn(new IterableWeakMap<object, object>())).toBe(20);
});

test('iterable-weak gives out the dead until their callback comes; IterableWeakMap never does', async () => {
  const peer = new iterableWeak.IterableWeakMap<object, number>();
  const own = new IterableWeakMap<object, number>();
  const fill = (): void => {
    for (let index = 0; index < 20; index++) {
      peer.set({ index }, index);
      own.set({ index }, index);
    }
  };
  fill();
  await nextTask();
  // In this very job the keys are dead and nobody has heard of it.
  gc();
  expect([...peer].filter(([key]) => (key as object | undefined) === undefined).length).toBeGreaterThan(0);
  expect([...own].filter(([key]) => (key as object | undefined) === undefined)).toEqual([]);
  expect(own.size).toBe([...own].length);
});

test('frail-map loses a value that is in use; WeakCache keeps it as long as that', async () => {
  const value = { inUse: true };
  const peer = new FrailMap<string, object>([['key', value]]);
  const own = new WeakCache<string, object>({ create: () => ({}) }).set('key', value);
  await collect();
  expect(peer.get('key')).toBeUndefined();
  expect(own.peek('key')).toBe(value);
  keepAlive(value);
});

test('weaktuplemap destroys what is under a longer key; handles of unique stand beside each other', () => {
  const [a, b] = [{}, {}];
  const peer = new WeakTupleMap<string>();
  peer.set([a, b], 'long').set([a], 'short');
  expect(peer.get([a, b])).toBeUndefined();
  const long = unique([1, 2]);
  const short = unique([1]);
  expect(unique([1, 2])).toBe(long);
  expect(unique([1])).toBe(short);
  expect(short).not.toBe(long);
});

test('jest-leak-detector says no more than true, and nothing at all in Bun; collected says who keeps the object, and works there', async () => {
  const LeakDetector = leakDetector as unknown as typeof leakDetector.default; // its types are those of its CommonJS build
  const kept: object[] = [];
  const make = (): object => {
    const object = {};
    kept.push(object);
    return object;
  };
  expect(await new LeakDetector(make()).isLeaking()).toBe(true);
  const leak: unknown = await collected(make).catch((error: unknown) => error);
  expect(leak).toBeInstanceOf(LeakError);
  expect(String(leak)).toContain('kept');

  const program = (code: string): string => {
    const bun = locateEngine('bun').command;
    return execFileSync(bun, ['--eval', code], { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const peer = `
    const LeakDetector = (await import('jest-leak-detector')).default;
    try { console.log(await new LeakDetector({}).isLeaking()); } catch (error) { console.log('throws', error.message); }
  `;
  expect(program(peer)).toMatch(/^throws /u);
  expect(program("const { collected } = await import('reclaim/testing'); console.log((await collected(() => ({}))) > 0);")).toBe('true\n');
});

test('weakref deletes no falsy value; IterableWeakMap does', () => {
  for (const value of [0, '', false, null, undefined]) {
    const key = {};
    const peer = new RefIterableWeakMap<object, unknown>([[key, value]]);
    expect([peer.delete(key), peer.has(key)]).toEqual([false, true]);
    const own = new IterableWeakMap<object, unknown>([[key, value]]);
    expect([own.delete(key), own.has(key)]).toEqual([true, false]);
  }
});

test('@cspell/strong-weak-map keeps the entries of dead values; WeakCache gives them back', async () => {
  const peer = new StrongWeakMap<string, object>();
  const own = new WeakCache<string, object>({ create: () => ({}) });
  let died = 0;
  const fill = (): void => {
    for (let index = 0; index < 1000; index++) {
      const value = { index };
      peer.set(`key ${index}`, value);
      own.set(`key ${index}`, value);
      addCleanup(value, () => { died++; });
    }
  };
  fill();
  await collectUntil('all died', () => died === 1000);
  expect(peer.size).toBe(1000);
  expect(own.size).toBe(0);
});

/** Heap that 20 000 values leave behind which nobody holds, each. */
async function leftBy(make: (index: number) => unknown): Promise<number> {
  const makeAll = async (first: number): Promise<void> => {
    for (let index = 0; index < 20_000; index++) make(first + index);
    await collect();
    await collect();
  };
  // Once before, so that code and tables are there.
  await makeAll(0);
  const before = process.memoryUsage().heapUsed;
  await makeAll(20_000);
  return (process.memoryUsage().heapUsed - before) / 20_000;
}

test('immutable-tuple keeps dropped primitive keys for ever; unique leaves nothing', async () => {
  expect(await leftBy((index) => tuple(`a text ${index}`, index))).toBeGreaterThan(100);
  expect(await leftBy((index) => unique([`a text ${index}`, index]))).toBeLessThan(20);
});

test('so do tuplerone and memoize-weak', async () => {
  const record = memoize((text: string, index: number) => ({ text, index }));
  expect(await leftBy((index) => UnsafeTuple(`a text ${index}`, index))).toBeGreaterThan(100);
  expect(await leftBy((index) => record(`a text ${index}`, index))).toBeGreaterThan(100);
});
