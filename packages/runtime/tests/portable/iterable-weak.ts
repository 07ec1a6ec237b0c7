import { AsyncWeakCache, IterableWeakMap, IterableWeakSet, keepAlive, WeakCache } from 'reclaim';
import { equal, gone, ok, test, throws } from './harness.ts';

test('IterableWeakMap: a value may reference its key', async () => {
  const map = new IterableWeakMap<object, unknown>();
  const fill = (): WeakRef<object>[] => Array.from({ length: 20 }, () => {
    const key = {};
    map.set(key, { key, use: () => key });
    return new WeakRef(key);
  });
  await gone(fill(), 'a key that its value references');
  equal(map.size, 0);
  equal([...map].length, 0);
});

test('IterableWeakMap: live entries in the order of their first set', async () => {
  const keys = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const map = new IterableWeakMap(keys.map((key, index) => [key, index] as const));
  const drop = (): WeakRef<object> => {
    const key = { name: 'dropped' };
    map.set(key, 9);
    return new WeakRef(key);
  };
  await gone(drop());
  map.set(keys[0] as { name: string }, 7);
  equal([...map.keys()].map(({ name }) => name).join(), 'a,b,c');
  equal([...map.values()].join(), '7,1,2');
  equal(map.size, 3);
  let text = '';
  map.forEach((value, key, same) => { if (same === map) text += `${key.name}${String(value)}`; });
  equal(text, 'a7b1c2');
  keepAlive(keys);
});

test('IterableWeakMap: falsy values are values', () => {
  const keys = [{}, {}, {}, {}, {}];
  const values = [0, '', null, undefined, false];
  const map = new IterableWeakMap<object, unknown>(keys.map((key, index) => [key, values[index]]));
  ok(keys.every((key, index) => map.has(key) && map.get(key) === values[index]), 'each has its value');
  equal([...map.values()].length, 5);
  ok(map.delete(keys[0] as object) && !map.delete(keys[0] as object) && !map.has(keys[0] as object), 'deleted once');
  equal(map.size, 4);
  map.clear();
  equal(map.size, 0);
  equal(map.get(keys[1] as object), undefined);
});

test('IterableWeakMap: what is added or deleted on the way is treated as a Map does', () => {
  const keys = Array.from({ length: 4 }, (_, index) => ({ index }));
  const [a, b, c, d] = keys as [object, object, object, object];
  const map = new IterableWeakMap<object, string>([[a, 'a'], [b, 'b'], [c, 'c']]);
  const seen: string[] = [];
  for (const [key, value] of map) {
    seen.push(value);
    if (key === a) {
      map.delete(b);
      map.set(d, 'd');
    }
  }
  equal(seen.join(''), 'acd');
  keepAlive(keys);
});

test('IterableWeakMap: is not kept by its keys', async () => {
  const key = {};
  const make = (): WeakRef<object> => new WeakRef(new IterableWeakMap([[key, 1]]));
  await gone(make(), 'the map');
  keepAlive(key);
});

test('IterableWeakMap: keys that cannot be held weakly are TypeErrors', () => {
  const map = new IterableWeakMap<object, number>();
  throws(() => map.set('text' as never, 1), TypeError, /IterableWeakMap: a key must be collectable: .*got "text"/u);
  equal(map.has('text' as never), false);
  equal(map.get(3 as never), undefined);
  equal(map.delete(null as never), false);
});

test('IterableWeakSet: values that cannot be held weakly are TypeErrors', () => {
  const set = new IterableWeakSet<object>();
  throws(() => set.add('text' as never), TypeError, /IterableWeakSet: a value must be collectable: .*got "text"/u);
  throws(() => new IterableWeakSet([null as never]), TypeError, /IterableWeakSet: a value must be collectable: .*got null/u);
  equal(set.size, 0);
});

test('IterableWeakSet: live members, each once, in their order', async () => {
  const members = [{ name: 'a' }, { name: 'b' }];
  const set = new IterableWeakSet<{ name: string }>([...members, ...members]);
  const drop = (): WeakRef<object> => {
    const member = { name: 'dropped' };
    set.add(member);
    return new WeakRef(member);
  };
  await gone(drop());
  equal(set.size, 2);
  equal([...set].map(({ name }) => name).join(), 'a,b');
  equal([...set.entries()].every(([one, other]) => one === other), true);
  let count = 0;
  set.forEach((value, same, whole) => { if (value === same && whole === set) count++; });
  equal(count, 2);
  equal(set.delete(members[0] as { name: string }), true);
  equal(set.has(members[0] as { name: string }), false);
  set.clear();
  equal(set.size, 0);
  throws(() => set.add(1 as never), TypeError, /got 1/u);
  keepAlive(members);
});

test('IterableWeakMap: getOrInsert and getOrInsertComputed; a value that is undefined is one', () => {
  const [one, other] = [{}, {}];
  const map = new IterableWeakMap<object, number | undefined>([[one, undefined]]);
  equal(map.getOrInsert(one, 1), undefined);
  equal(map.getOrInsertComputed(other, (key) => key === other ? 2 : 3), 2);
  equal(map.getOrInsertComputed(other, () => { throw new Error('not needed'); }), 2);
  throws(() => map.getOrInsertComputed('text' as never, () => 1), TypeError, /got "text"/u);
  keepAlive([one, other]);
});

test('every collection says what it is, and forEach gives the callback its this', () => {
  const key = {};
  const [cache, later] = [new WeakCache<string, object>({ create: () => key }).set('key', key), new AsyncWeakCache<string, object>({ create: () => key }).set('key', key)];
  const all = { IterableWeakMap: new IterableWeakMap([[key, 1]]), IterableWeakSet: new IterableWeakSet([key]), WeakCache: cache, AsyncWeakCache: later };
  for (const [name, collection] of Object.entries(all)) {
    equal(Object.prototype.toString.call(collection), `[object ${name}]`);
    const seen: unknown[] = [];
    (collection as { forEach(callback: (this: unknown, ...all: unknown[]) => void, thisArg?: unknown): void }).forEach(function (...given) { seen.push(this, given.length, given[2]); }, seen);
    equal(seen[0], seen);
    equal(seen[1], 3);
    equal(seen[2], collection);
    equal(collection.size, 1);
  }
  keepAlive(key);
});
