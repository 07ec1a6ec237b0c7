import { addCleanup, keepAlive, weak } from 'reclaim';
import { collect, collected, CollectorError, drainCleanups, FakeRegistry, FakeWeakRef, LeakError, type Subject } from 'reclaim/testing';
import { equal, ok, test, throws } from './harness.ts';

class Connection {
  readonly peer: object = {};
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
}

test('collected: an object that nothing keeps is, however it is asked about', async () => {
  const subjects: readonly (() => Subject)[] = [
    () => () => new Connection(),
    () => async () => {
      await Promise.resolve();
      return new Connection();
    },
    () => () => () => new Connection(), // the function that was made is the object
    () => () => new WeakRef(new Connection()),
    () => new WeakRef(new Connection()),
    () => weak(new Connection()),
    () => weak(null),
  ];
  for (const subject of subjects) {
    const rounds = await collected(subject());
    ok(rounds <= 10, `it took ${rounds} rounds`);
  }
});

test('collected: an object that is kept is a leak, and no other error', async () => {
  const kept = new Connection();
  for (const subject of [() => kept, new WeakRef(kept), weak(kept)]) {
    const error = await rejection(collected(subject, { rounds: 3 }));
    ok(error instanceof LeakError, `it rejected with ${String(error)}`);
    ok(error.message.includes('still alive after 3 collections'), error.message);
  }
  keepAlive(kept);
});

test('collected: a cleanup that keeps its own target is found, one that does not is not', async () => {
  const error = await rejection(collected(() => leaking([]), { path: false }));
  ok(error instanceof LeakError, `it rejected with ${String(error)}`);
  equal(error.path, undefined);
  await collected(() => clean([]));
});

function leaking(log: unknown[]): object {
  const target = new Connection();
  // eslint-disable-next-line reclaim/no-target-in-cleanup -- the leak that the test is about
  addCleanup(target, () => { log.push(target.peer); });
  return target;
}

function clean(log: unknown[]): object {
  const target = new Connection();
  addCleanup(target, (to: unknown[]) => { to.push('gone'); }, log);
  return target;
}

test('collected: an object that is let go of while it is waited for is collected', async () => {
  let kept: object | undefined = new Connection();
  const answer = collected(new WeakRef(kept));
  setTimeout(() => { kept = undefined; }, 0);
  await answer;
  equal(kept, undefined);
});

test('collected: what is no subject is a mistake and not a leak', async () => {
  const cases: readonly (readonly [unknown, RegExp, object?])[] = [
    [new Connection(), /must be a WeakRef, a weak pointer or a function that makes the object; got object\. Given the object itself/u],
    [undefined, /got undefined$/u],
    ['text', /got string$/u],
    [() => undefined, /must return the object.*it returned undefined/u],
    [() => null, /it returned null/u],
    [() => Promise.resolve(1), /it returned number/u],
    [() => ({}), /rounds must be a whole number from 1 on; got 0/u, { rounds: 0 }],
    [() => ({}), /got 1\.5/u, { rounds: 1.5 }],
  ];
  for (const [subject, message, options] of cases) {
    const error = await rejection(collected(subject as Subject, options));
    ok(error instanceof TypeError && message.test(error.message), String(error));
  }
  const thrown = new RangeError('from the maker');
  equal(await rejection(collected(() => { throw thrown; })), thrown);
});

test('collect: what was unreachable before it is dead after it', async () => {
  const refs = Array.from({ length: 100 }, () => new WeakRef(new Connection()));
  await collect();
  await collect();
  ok(refs.filter((ref) => ref.deref() === undefined).length > 90, 'most are gone'); // a stack that is scanned word by word may have a few
});

test('drainCleanups: runs what is due, and what becomes due by that', async () => {
  await drainCleanups();
  const log: string[] = [];
  makeChain(log, ['one', 'two', 'three', 'four']);
  const ran = await drainCleanups();
  equal(log.join(), 'one,two,three,four');
  equal(ran, 4);
  equal(await drainCleanups(), 0);
});

/** Each cleanup holds the target of the next one. */
function makeChain(log: string[], names: readonly string[]): void {
  let next: object = {};
  for (const name of [...names].reverse()) {
    const target = { name };
    // eslint-disable-next-line reclaim/no-target-in-cleanup -- it is the target of the round before, which is what this is about
    addCleanup(target, ({ name }) => { log.push(name); }, { name, next });
    next = target;
  }
}

test('errors of the collector are not leaks', () => {
  const error = new CollectorError('not at work');
  ok(!(error instanceof LeakError) && error instanceof Error, 'they have a class of their own');
  equal(error.name, 'CollectorError');
});

function killed(seed: number, count = 8): string {
  const order: number[] = [];
  const registry = new FakeRegistry<number>((held) => { order.push(held); }, { seed });
  const targets = Array.from({ length: count }, () => ({}));
  for (const [index, target] of targets.entries()) registry.register(target, index);
  registry.kill(...targets);
  equal(registry.drain(), count);
  return order.join();
}

test('FakeRegistry: the order of a batch follows from the seed', () => {
  equal(killed(1), killed(1));
  const orders = new Set(Array.from({ length: 20 }, (_, seed) => killed(seed)));
  ok(orders.size > 15, `20 seeds gave ${orders.size} orders`);
  equal(killed(7, 3).split(',').sort().join(), '0,1,2');
});

test('FakeRegistry: nothing is called before the drain, and nothing twice', () => {
  const log: string[] = [];
  const registry = new FakeRegistry<string>((held) => { log.push(held); });
  const target = {};
  registry.register(target, 'held');
  equal(registry.drain(), 0);
  registry.kill(target);
  registry.kill(target);
  equal(log.length, 0);
  equal(registry.pending, 1);
  equal(registry.drain(), 1);
  equal(registry.drain(), 0);
  equal(log.join(), 'held');
  equal(registry.pending, 0);
});

test('FakeRegistry: unregistering prevents, also between death and callback, and takes all of a token', () => {
  const log: string[] = [];
  const registry = new FakeRegistry<string>((held) => { log.push(held); });
  const [one, two, token] = [{}, {}, {}];
  registry.register(one, 'one', token);
  registry.register(two, 'two', token);
  registry.register(two, 'kept');
  registry.kill(one, two);
  equal(registry.unregister(token), true);
  equal(registry.unregister(token), false);
  equal(registry.drain(), 1);
  equal(log.join(), 'kept');
});

test('FakeRegistry: callbacks that throw stop no other one, and are told after the batch', () => {
  const registry = new FakeRegistry<number>((held) => { throw new RangeError(String(held)); });
  const targets = [{}, {}, {}];
  for (const [index, target] of targets.entries()) registry.register(target, index);
  registry.kill(targets[0] as object);
  throws(() => registry.drain(), RangeError, /^0$/u);
  registry.kill(...targets);
  const error = throws(() => registry.drain(), AggregateError, /^2 callbacks threw$/u) as AggregateError;
  equal(error.errors.length, 2);
  equal(registry.pending, 0);
});

test('FakeRegistry: with afterThrow "wait" the rest comes with the next drain', () => {
  let calls = 0;
  const registry = new FakeRegistry<number>(() => {
    calls++;
    throw new RangeError('no');
  }, { afterThrow: 'wait' });
  const targets = [{}, {}, {}];
  for (const target of targets) registry.register(target, 0);
  registry.kill(...targets);
  for (let drains = 1; drains <= 3; drains++) {
    throws(() => registry.drain(), RangeError, /no/u);
    equal(calls, drains);
  }
  equal(registry.drain(), 0);
});

test('FakeRegistry: callbacks may register, unregister and kill', () => {
  const log: string[] = [];
  const second = {};
  const registry: FakeRegistry<string> = new FakeRegistry<string>((held) => {
    log.push(held);
    if (held !== 'first') return;
    registry.register(second, 'second');
    registry.kill(second);
  });
  const first = {};
  registry.register(first, 'first');
  registry.kill(first);
  equal(registry.drain(), 1);
  equal(registry.drain(), 1);
  equal(log.join(), 'first,second');
});

test('FakeRegistry: throws where the platform throws', () => {
  const registry = new FakeRegistry<unknown>(() => {});
  const target = {};
  throws(() => registry.register(1 as never, 0), TypeError, /cannot be held weakly/u);
  throws(() => registry.register(Symbol.for('registered'), 0), TypeError, /cannot be held weakly/u);
  throws(() => registry.register(target, target), TypeError, /the held value is the target/u);
  throws(() => registry.register(target, 0, 'token' as never), TypeError, /the token token/u);
  throws(() => registry.unregister(1 as never), TypeError, /the token 1/u);
  throws(() => new FakeRegistry(undefined as never), TypeError, /must be a function/u);
  throws(() => new FakeRegistry(() => {}, { seed: 0.5 }), TypeError, /must be an integer; got 0\.5/u);
  registry.kill(target);
  throws(() => registry.register(target, 0), TypeError, /was killed before/u);
});

test('FakeWeakRef: is empty as soon as its target was killed', () => {
  const registry = new FakeRegistry<string>(() => {});
  const target = {};
  const ref = new FakeWeakRef(target);
  equal(ref.deref(), target);
  registry.kill(target);
  equal(ref.deref(), undefined);
  throws(() => new FakeWeakRef(1 as never), TypeError, /cannot be held weakly/u);
});
