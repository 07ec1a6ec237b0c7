import { addCleanup, keepAlive, WeakCache } from 'reclaim';
import { collect, collectUntil, equal, gone, ok, test, throws } from './harness.ts';

interface Value { key: string; other?: unknown }

test('WeakCache: creates once while the value lives, again when it is gone', async () => {
  let created = 0;
  const cache = new WeakCache<string, Value>({ create: (key) => { created++; return { key }; } });
  const twice = (): WeakRef<Value> => {
    const value = cache.get('key');
    equal(cache.get('key'), value);
    return new WeakRef(value);
  };
  await gone(twice());
  equal(created, 1);
  equal(cache.get('key').key, 'key');
  equal(created, 2);
});

test('WeakCache: size, has, peek and iteration show live entries only', async () => {
  const cache = new WeakCache<string, Value>({ create: (key) => ({ key }) });
  const kept = cache.get('kept');
  const drop = (): WeakRef<Value> => new WeakRef(cache.get('dropped'));
  await gone(drop());
  equal(cache.size, 1);
  equal(cache.has('dropped'), false);
  equal(cache.peek('dropped'), undefined);
  equal([...cache.keys()].join(), 'kept');
  equal([...cache.values()][0], kept);
  equal([...cache].length, 1);
  let seen = 0;
  cache.forEach((value, key, same) => { if (value === kept && key === 'kept' && same === cache) seen++; });
  equal(seen, 1);
  keepAlive(kept);
});

test('WeakCache: the late news of a death never removes the successor', async () => {
  const cache = new WeakCache<string, Value>({ create: (key) => ({ key }) });
  const kept: Value[] = [];
  for (let round = 0; round < 5; round++) {
    const drop = (): WeakRef<Value> => new WeakRef(cache.get('key'));
    const ref = drop();
    // As soon as it is gone, and before or after its callback, as the engine likes.
    await gone(ref);
    const successor = cache.get('key');
    kept.push(successor);
    await collect();
    equal(cache.peek('key'), successor, `round ${String(round)}`);
    kept.pop();
    cache.delete('key');
  }
});

test('WeakCache: overwriting and deleting are final, also when the old value dies later', async () => {
  const cache = new WeakCache<string, Value>({ create: (key) => ({ key }) });
  const replace = (): { old: WeakRef<Value>; now: Value } => {
    const old = cache.get('key');
    const now = { key: 'key' };
    cache.set('key', now);
    return { old: new WeakRef(old), now };
  };
  const { old, now } = replace();
  await gone(old, 'the overwritten value');
  await collect();
  equal(cache.peek('key'), now);
  equal(cache.delete('key'), true);
  equal(cache.delete('key'), false);
  equal(cache.has('key'), false);
  cache.set('key', now).set('key', now);
  cache.clear();
  equal(cache.size, 0);
  keepAlive(now);
});

test('WeakCache: a create that asks for its own key is an error; what it throws comes out and leaves nothing', () => {
  const cache: WeakCache<string, Value> = new WeakCache<string, Value>({ create: (key): Value => {
    if (key === 'self') return cache.get('self');
    if (key === 'other') return { key, other: cache.get('inner') };
    if (key === 'throws') throw new RangeError('no value');
    return { key };
  } });
  throws(() => cache.get('self'), Error, /asked for its own key/u);
  throws(() => cache.get('self'), Error, /asked for its own key/u);
  equal(cache.get('other').key, 'other');
  throws(() => cache.get('throws'), RangeError, /no value/u);
  equal(cache.has('throws'), false);
});

test('WeakCache: misuse', () => {
  throws(() => new WeakCache({ create: 3 as never }), TypeError, /create must be a function; got 3/u);
  throws(() => new WeakCache(undefined as never), TypeError, /WeakCache: create must be a function; got undefined/u);
  const cache = new WeakCache<unknown, object>({ create: () => 'text' as never });
  throws(() => cache.get(1), TypeError, /a value must be collectable: .*got "text"/u);
  throws(() => cache.set(1, null as never), TypeError, /got null/u);
  const both = {};
  throws(() => cache.set(both, both), TypeError, /its own key/u);
});

test('WeakCache: is not kept by its values', async () => {
  const value = { key: 'kept' };
  const make = (): WeakRef<object> => new WeakRef(new WeakCache<string, Value>({ create: () => value }).set('key', value));
  await gone(make(), 'the cache');
  keepAlive(value);
});

test('WeakCache: the keys of dead values are let go', async () => {
  const cache = new WeakCache<object, Value>({ create: () => ({ key: '' }) });
  const fill = (): WeakRef<object>[] => Array.from({ length: 50 }, () => {
    const key = {};
    cache.get(key);
    return new WeakRef(key);
  });
  await gone(fill(), 'a key');
  keepAlive(cache);
});

test('WeakCache: falsy keys are keys', async () => {
  const cache = new WeakCache<unknown, Value>({ create: (key) => ({ key: String(key) }) });
  const keys = [0, '', null, undefined, false, Number.NaN];
  const values = keys.map((key) => cache.get(key));
  ok(keys.every((key, index) => cache.get(key) === values[index]), 'each has its value');
  equal(cache.size, keys.length);
  await collectUntil('they stay', () => cache.size === keys.length);
  keepAlive(values);
});

test('WeakCache: a cache that nobody has keeps neither its keys nor, by way of them, its values', async () => {
  const died: string[] = [];
  const make = (): void => {
    const cache = new WeakCache<{ value?: object }, object>({ create: () => ({}) });
    const key: { value?: object } = {};
    key.value = cache.get(key);
    addCleanup(key, (what: string) => { died.push(what); }, 'key');
    addCleanup(key.value, (what: string) => { died.push(what); }, 'value');
  };
  make();
  await collectUntil('both went', () => died.length === 2);
});

test('WeakCache: set, delete and clear during create win over it', () => {
  const theirs = { key: 'theirs' };
  let during: (cache: WeakCache<string, Value>) => void = () => {};
  const cache: WeakCache<string, Value> = new WeakCache<string, Value>({
    create: (key) => {
      during(cache);
      return { key };
    },
  });
  during = () => { cache.set('key', theirs); };
  equal(cache.get('key') === theirs, false);
  equal(cache.peek('key'), theirs);
  cache.clear();
  for (const empty of [() => { cache.delete('key'); }, () => { cache.clear(); }]) {
    during = empty;
    equal(cache.get('key').key, 'key');
    equal(cache.has('key'), false);
  }
  // Another key changes nothing, nor does one that is asked for inside.
  during = () => {
    during = () => {};
    cache.set('other', theirs);
    cache.get('inner');
  };
  const made = cache.get('key');
  equal(cache.peek('key'), made);
  equal(cache.has('inner'), true);
  const bad = new WeakCache<string, Value>({ create: () => { bad.clear(); return 3 as never; } });
  throws(() => bad.get('key'), TypeError, /got 3/u);
  keepAlive(theirs);
});

test('WeakCache: a key that create asks for further down is the error, NaN included', () => {
  const cache: WeakCache<number, Value> = new WeakCache<number, Value>({ create: (key) => key > 0 ? cache.get(key - 1) : cache.get(Number.NaN) });
  throws(() => cache.get(3), Error, /asked for its own key/u);
  equal(cache.size, 0);
});

test('WeakCache: getOrInsert and getOrInsertComputed', () => {
  const cache = new WeakCache<string, Value>({ create: (key) => ({ key }) });
  const [one, other] = [{ key: 'one' }, { key: 'other' }];
  equal(cache.getOrInsert('key', one), one);
  equal(cache.getOrInsert('key', other), one);
  equal(cache.getOrInsertComputed('key', () => other), one);
  equal(cache.getOrInsertComputed('computed', (key) => ({ key })).key, 'computed');
  throws(() => cache.getOrInsert('bad', 3 as never), TypeError, /got 3/u);
  throws(() => cache.getOrInsertComputed('bad', () => { throw new RangeError('on purpose'); }), RangeError, /on purpose/u);
  equal(cache.has('bad'), false);
  keepAlive([one, other]);
});
