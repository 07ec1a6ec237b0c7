/* eslint-disable reclaim/no-target-in-cleanup -- mistakes are what is tested here; none of these cleanups is waited for */
import { addCleanup, atExit, cleanupStats, externalBytes, keepAlive } from 'reclaim';
import { equal, test, throws } from './harness.ts';

test('misuse: what can never be collected, or never run, is a TypeError that says so', () => {
  const target = {};
  const cleanup = (): void => {};
  for (const [value, shown] of [[null, 'null'], [undefined, 'undefined'], [3, '3'], ['text', '"text"'], [true, 'true'], [4n, '4'], [Symbol.for('shared'), 'Symbol\\(shared\\)']] as const) {
    throws(() => addCleanup(value as never, cleanup), TypeError, new RegExp(`target must be collectable: an object, function or unregistered symbol; got ${shown}`, 'u'));
  }
  throws(() => addCleanup(target, 'close' as never), TypeError, /cleanup must be a function; got "close"/u);
  throws(() => addCleanup(cleanup, cleanup), TypeError, /the cleanup is the target, so the cleanup would never run/u);
  throws(() => addCleanup(target, cleanup, target), TypeError, /the argument is the target, so .* never run/u);
  throws(() => addCleanup(target, cleanup, [1, target]), TypeError, /the argument \(1\) is the target, so .* never run/u);
  throws(() => addCleanup(target, cleanup, { fd: 3, owner: target }), TypeError, /the argument \(owner\) is the target, so .* never run/u);
  throws(() => addCleanup(target, cleanup, Object.assign(Object.create(null) as object, { owner: target })), TypeError, /argument \(owner\) is the target/u);
  // `externalBytes` is not called here, and a record of options is none.
  for (const [value, shown] of [[3, '3'], [null, 'null'], [undefined, 'undefined'], ['atExit', '"atExit"'], [{ atExit: true }, 'object'], [externalBytes, 'function'], [cleanup, 'function']] as const) {
    throws(() => addCleanup(target, cleanup, 1, atExit, value as never), TypeError, new RegExp(`an option must be atExit, beforeExit or externalBytes\\(bytes\\); got ${shown}`, 'u'));
  }
  for (const [value, shown] of [[-1, '-1'], [Number.NaN, 'NaN'], [Infinity, 'Infinity'], ['4', '"4"'], [undefined, 'undefined'], [4n, '4']] as const) {
    throws(() => externalBytes(value as never), TypeError, new RegExp(`externalBytes: the size must be a number of bytes; got ${shown}`, 'u'));
  }
});

test('misuse: looking at the argument calls no getter and survives a proxy', () => {
  const target = {};
  let called = 0;
  const arg = { get owner(): object { called++; return target; } };
  addCleanup(target, () => {}, arg).stop();
  equal(called, 0);
  const hostile = new Proxy({}, { getPrototypeOf() { throw new Error('trap'); } });
  addCleanup(target, () => {}, hostile).stop();
  keepAlive(target);
});

test('misuse: nothing has happened after it', () => {
  const before = cleanupStats();
  throws(() => addCleanup(3 as never, () => {}), TypeError, /got 3/u);
  equal(cleanupStats().registered, before.registered);
});

test('misuse: the keys of a large table are listed once, however often it is an argument', () => {
  let listed = 0;
  const table = new Proxy(Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`key ${String(index)}`, index])), {
    ownKeys(target) {
      listed++;
      return Reflect.ownKeys(target);
    },
  });
  const target = {};
  for (let time = 0; time < 3; time++) addCleanup(target, () => {}, table).stop();
  equal(listed, 1);
});
