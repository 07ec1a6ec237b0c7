import { addCleanup, type Handle, keepAlive, unique, weak } from 'reclaim';
import { collect, collectUntil, equal, gone, ok, test, throws } from './harness.ts';

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
  throws(() => unique([new (class Own { readonly field = 1; })()]), TypeError, /a class instance/u);
  throws(() => unique({ get a() { return 1; } }), TypeError, /an accessor \(a\)/u);
  throws(() => unique({ [symbol]: 1 }), TypeError, /symbol key/u);
  throws(() => unique(new Uint8Array(1)), TypeError, /a class instance/u);
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

test('unique: an object is part of a value by its pointer, also when it is dead', async () => {
  const [one, other] = [{}, {}];
  equal(unique([1, weak(one)]), unique([1, weak(one)]));
  ok(unique([1, weak(one)]) !== (unique([1, weak(other)]) as Handle<unknown>), 'pointers to two objects');
  ok(unique([weak(one), weak(other)]) !== (unique([weak(other), weak(one)]) as Handle<unknown>), 'in the other order');
  equal(unique({ at: weak(null) }), unique({ at: weak(undefined) }));
  equal(unique([weak(one)]).value[0]?.deref(), one);
  const make = () => {
    const pointer = weak({ dies: true });
    return { pointer, handle: unique({ pointer }) };
  };
  const { pointer, handle } = make();
  await gone(pointer);
  equal(unique({ pointer }), handle);
  keepAlive([one, other]);
});

test('unique: a part is another value than its handle', () => {
  const part = ['a part'];
  const handle = unique(part);
  const values = [unique([part]), unique([handle]), unique(handle), handle] as Handle<unknown>[];
  equal(new Set(values).size, 4);
  equal(unique([['a part']]), values[0]);
});

test('unique: values of other realms and of foreign prototypes are known by what they are', () => {
  const { structuredClone: clone } = globalThis as { structuredClone?: <T>(value: T) => T };
  const make = (): unknown => ({ map: new Map([['a', new Set([1])]]), date: new Date(3), list: [{ b: null }] });
  if (clone) equal(unique(clone(make())), unique(make()));
  // Here a set is not what `instanceof` says, as one of another realm.
  const foreign = new Set([1, 2]);
  Object.setPrototypeOf(foreign, Object.create(Object.prototype, { [Symbol.toStringTag]: { value: 'Set' } }) as object);
  equal(foreign instanceof Set, false);
  equal(unique(foreign), unique(new Set([2, 1])));
  throws(() => unique({ __proto__: { __proto__: {}, [Symbol.toStringTag]: 'Map' } }), TypeError, /./u);
});

test('unique: what is shared inside is looked at once, and is the same again in the copy', () => {
  const make = (depth: number): unknown => {
    let value: unknown = ['bottom', new Map([['a', 1]])];
    for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value, value] : { left: value, right: value };
    return value;
  };
  // Spelled out it would have 2 to the 60th parts.
  const handle = unique(make(60));
  equal(unique(make(60)), handle);
  ok(unique(make(59)) !== handle, 'another depth');
  let copy = handle.value as { left: unknown; right: unknown };
  equal(copy.left, copy.right);
  copy = (copy.left as unknown[])[0] as typeof copy;
  equal(copy.left, copy.right);
});

test('unique: deeper than any stack', () => {
  const make = (bottom: number): unknown => {
    let value: unknown = bottom;
    for (let level = 0; level < 20_000; level++) value = level % 3 === 0 ? { value } : [value];
    return value;
  };
  const handle = unique(make(1));
  equal(unique(make(1)), handle);
  ok(unique(make(2)) !== handle, 'another bottom');
});

test('unique: a cycle through what is met twice is a cycle', () => {
  const inner: unknown[] = [];
  const outer = [inner, inner];
  inner.push({ outer });
  throws(() => unique(outer), TypeError, /a cycle/u);
  const self = new Map<string, unknown>();
  self.set('self', self);
  throws(() => unique(self), TypeError, /a cycle/u);
});

/** How much memory the program has, of hosts that tell. */
function memory(): number | undefined {
  const { process } = globalThis as { process?: { memoryUsage?(): { heapUsed: number; external: number; rss: number } } };
  const usage = process?.memoryUsage?.();
  return usage && ('Bun' in globalThis ? usage.rss : usage.heapUsed + usage.external);
}

test('unique: a text that was cut from a longer one does not keep that', async () => {
  if (memory() === undefined) return; // a page does not tell; the engines of pages are those of the other hosts, but for Firefox
  await collect();
  const before = memory() ?? 0;
  const handles: Handle<unknown>[] = [];
  for (let index = 0; index < 30; index++) {
    // Texts of 2.2 MB, each of another content.
    const long = `${String(index)}, a line of no interest;`.repeat(90_000).slice(0, 2_200_000);
    const cut = (at: number): string => long.slice(at, at + 35) + String(index).slice(0, 0);
    handles.push(unique(cut(1000)), unique([cut(2000), 1]), unique(new Map([[cut(3000), cut(4000)]])), unique({ [cut(5000)]: cut(6000) }));
  }
  await collect();
  const grown = (memory() ?? 0) - before;
  ok(grown < 30e6, `it keeps ${String(Math.round(grown / 1e6))} MB; the texts have 66`);
  keepAlive(handles);
});
