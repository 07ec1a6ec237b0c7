import { addCleanup, type Handle, keepAlive, unique } from 'reclaim';
import { collectUntil, equal, gone, ok, test, throws } from './harness.ts';

const symbol = Symbol('one');

/** Made anew at every call. */
const VALUES: readonly (() => unknown)[] = [
  () => 'text', () => '', () => 3, () => Number.NaN, () => 10n, () => true, () => false, () => null, () => undefined, () => symbol, () => Symbol.for('shared'),
  () => '3', () => 's1:a', () => [], () => {}, () => ({}), () => [1, 'two', [3]], () => ['1'], () => [1], () => [[]], () => [undefined], () => ({ a: 1, b: { c: [2] } }),
  () => ({ a: '1' }), () => new Map<unknown, unknown>([['a', 1], [{ b: 2 }, [3]]]), () => new Set([1, [2]]), () => new Set(), () => new Map(), () => new Date(0), () => new Date(Number.NaN),
  () => [unique('text')], () => unique([1]), () => ({ handle: unique({ deep: unique('deepest') }) }), () => [new Map([['date', new Date(5)]])],
];

test('unique: equal values have the identical handle, different ones have different ones', () => {
  const handles = VALUES.map((make) => unique(make()));
  VALUES.forEach((make, index) => {
    equal(unique(make()), handles[index], `value ${String(index)}`);
  });
  // `() => {}` gives undefined, as the one before it: all others are different.
  equal(new Set(handles).size, VALUES.length - 1);
});

test('unique: 0 and -0 are one, the order of keys and members does not count, a hole is undefined', () => {
  equal(unique(-0), unique(0));
  equal(unique({ a: 1, b: 2 }), unique({ b: 2, a: 1 }));
  equal(unique(new Set([1, 2])), unique(new Set([2, 1])));
  equal(unique(new Map([[1, 'a'], [2, 'b']])), unique(new Map([[2, 'b'], [1, 'a']])));
  // eslint-disable-next-line no-sparse-arrays -- it is what is tested
  equal(unique([, 1]), unique([undefined, 1]));
  equal(unique(Object.create(null)), unique({}));
});

test('unique: later changes of the input, or of what was given out, do not change the value', () => {
  const input = { list: [1, 2], map: new Map([['a', { b: 1 }]]), date: new Date(7) };
  const handle = unique(input);
  input.list.push(3);
  input.map.set('c', { b: 2 });
  input.date.setTime(8);
  equal(handle.value.list.length, 2);
  equal(handle.value.map.size, 1);
  equal(handle.value.date.getTime(), 7);
  throws(() => handle.value.list.push(4), TypeError, /./u);
  handle.value.map.clear();
  handle.value.date.setTime(9);
  equal(handle.value.map.get('a')?.b, 1);
  equal(handle.value.date.getTime(), 7);
  equal(unique({ list: [1, 2], map: new Map([['a', { b: 1 }]]), date: new Date(7) }), handle);
});

test('unique: a key `__proto__` is a key like any other', () => {
  const value = JSON.parse('{"__proto__": {"polluted": true}}') as object;
  const handle = unique(value);
  ok(!('polluted' in handle.value), 'no prototype was set');
  equal(Object.keys(handle.value).join(), '__proto__');
  ok(handle !== (unique({}) as Handle<unknown>), 'it is not the empty object');
});

test('unique: what has no structure is a TypeError that says what it was', () => {
  const cycle: unknown[] = [];
  cycle.push([cycle]);
  throws(() => unique(cycle), TypeError, /a cycle has no structure/u);
  throws(() => unique(() => 1), TypeError, /a function has no structure/u);
  throws(() => unique([new (class Own { readonly field = 1; })()]), TypeError, /an instance of a class/u);
  throws(() => unique({ get a() { return 1; } }), TypeError, /an accessor \(a\)/u);
  throws(() => unique({ [symbol]: 1 }), TypeError, /symbol key/u);
  throws(() => unique(new Uint8Array(1)), TypeError, /an instance of a class/u);
});

test('unique: the same object twice is no cycle', () => {
  const part = { a: 1 };
  equal(unique([part, part]), unique([{ a: 1 }, { a: 1 }]));
});

test('unique: the handle goes when nobody holds it, and a new one is made', async () => {
  const make = (): WeakRef<object> => new WeakRef(unique({ dropped: [1, 2] }));
  await gone(make(), 'the handle');
  const handle = unique({ dropped: [1, 2] });
  equal(unique({ dropped: [1, 2] }), handle);
});

/** A chain of handles that is garbage when this returns. Calls for every one that dies. */
function makeChain(chain: number, length: number, onDeath: () => void): void {
  let handle: Handle<unknown> = unique(`end of chain ${String(chain)}`);
  addCleanup(handle, onDeath);
  for (let depth = 1; depth < length; depth++) addCleanup((handle = unique({ chain, depth, inner: handle })), onDeath);
}

test('unique: a chain of nested handles goes together', async () => {
  // Several chains, for a collector that guesses at the stack may take something there for one of their handles.
  const length = 30;
  const died = [0, 0, 0, 0, 0];
  died.forEach((_, chain) => { makeChain(chain, length, () => { died[chain] = (died[chain] ?? 0) + 1; }); });
  // By their cleanups: to look at a handle keeps it, and those in it, for another round.
  const collections = await collectUntil('a whole chain went', () => died.includes(length));
  // A table that keeps what is nested would need one for each of the thirty.
  ok(collections <= 3, `it took ${String(collections)} collections`);
});

test('unique: an outer handle keeps its inner ones', async () => {
  const make = (): { outer: Handle<{ inner: Handle<string> }>; inner: WeakRef<object> } => {
    const inner = unique('kept by the outer one');
    return { outer: unique({ inner }), inner: new WeakRef(inner) };
  };
  const { outer, inner } = make();
  let canary = false;
  const registry = new FinalizationRegistry(() => { canary = true; });
  const drop = (): void => { registry.register({}, 0); };
  drop();
  await collectUntil('the canary went', () => canary);
  equal(inner.deref(), outer.value.inner);
  keepAlive([outer, registry]);
});
