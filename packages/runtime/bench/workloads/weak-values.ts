/** Weak pointers, caches, iterable weak maps and interning. */
import { StrongWeakMap } from '@cspell/strong-weak-map';
import { tuple } from 'immutable-tuple';
import { InternMap } from 'internmap';
import iterableWeak from 'iterable-weak';
import { IterableWeakMap, keepAlive, unique, weak, WeakCache } from 'reclaim';
import { UnsafeTuple } from 'tuplerone';
import { WeakLRUCache } from 'weak-lru-cache';
import { IterableWeakMap as RefIterableWeakMap, WeakValueMap } from 'weakref';
import { bytes, type Contenders, type Measures, nanoseconds, objects, rounds, settle } from '../measure.ts';

const COUNT = 50_000;

const references = new WeakMap<object, WeakRef<object>>();

/** What people write by hand. */
function handWritten(target: object): WeakRef<object> {
  let reference = references.get(target);
  if (!reference) references.set(target, (reference = new WeakRef(target)));
  return reference;
}

function pointing(point: (target: object) => unknown): () => Promise<Measures> {
  return () => rounds(() => {
    const targets = objects(COUNT);
    let [first, again] = [0, 0];
    const size = bytes(COUNT, () => {
      const pointers = new Array<unknown>(COUNT);
      first = nanoseconds(COUNT, () => {
        for (let index = 0; index < COUNT; index++) pointers[index] = point(targets[index] as object);
      });
      again = nanoseconds(COUNT, () => {
        for (let index = 0; index < COUNT; index++) pointers[index] = point(targets[index] as object);
      });
      return [targets, pointers];
    });
    return { 'first, ns': first, 'again, ns': again, bytes: size };
  });
}

export const pointers: Contenders = {
  'WeakMap of WeakRefs': pointing(handWritten),
  'weak': pointing(weak),
};

interface Cached {
  readonly key: string;
}

interface Cache {
  /** The live value of the key, or a new one. */
  get(key: string): Cached;
  readonly size: number;
}

/** Keys that exist before the clock starts, texts as in a real cache. */
const keys = Array.from({ length: COUNT }, (_, index) => `/files/${index}`);
const create = (key: string): Cached => ({ key });

function caching(make: () => Cache): () => Promise<Measures> {
  return async () => {
    const measures = await rounds(() => {
      const cache = make();
      const values = new Array<Cached>(COUNT);
      let [fill, hit] = [0, 0];
      const size = bytes(COUNT, () => {
        fill = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) values[index] = cache.get(keys[index] as string);
        });
        hit = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) cache.get(keys[index] as string);
        });
        return [cache, values];
      });
      return { 'miss, ns': fill, 'hit, ns': hit, bytes: size };
    });
    const emptied = make();
    fillAndForget(emptied);
    await settle();
    return { ...measures, 'dead entries left': emptied.size };
  };
}

function fillAndForget(cache: Cache): void {
  for (const key of keys) cache.get(key);
}

export const caches: Contenders = {
  'weakref': caching(() => {
    const map = new WeakValueMap<string, Cached>();
    return { get: (key) => map.getOrInsertComputed(key, create), get size() { return map.size; } };
  }),
  'WeakCache': caching(() => new WeakCache<string, Cached>({ create })),
  '@cspell/strong-weak-map': caching(() => {
    const map = new StrongWeakMap<string, Cached>();
    return { get: (key) => map.autoGet(key, create), get size() { return map.size; } };
  }),
  'weak-lru-cache': caching(() => {
    const cache = new WeakLRUCache<string, Cached>({ expirer: false });
    return {
      get(key) {
        const known = cache.getValue(key);
        if (known) return known;
        const value = create(key);
        cache.setValue(key, value);
        return value;
      },
      get size() { return cache.size; },
    };
  }),
};

interface WeakTable extends Iterable<unknown> {
  get(key: object): unknown;
  set(key: object, value: object): unknown;
}

function tabulating(make: () => WeakTable): () => Promise<Measures> {
  return () => rounds(() => {
    const targets = objects(COUNT);
    const table = make();
    const measured: Record<string, number> = {};
    const size = bytes(COUNT, () => {
      measured['set, ns'] = nanoseconds(COUNT, () => {
        for (const target of targets) table.set(target, keys);
      });
      measured['get, ns'] = nanoseconds(COUNT, () => {
        for (const target of targets) table.get(target);
      });
      measured['iterate, ns'] = nanoseconds(COUNT, () => {
        for (const entry of table) keepAlive(entry);
      });
      return [targets, table];
    });
    return { ...measured, bytes: size };
  });
}

export const tables: Contenders = {
  'iterable-weak': tabulating(() => new iterableWeak.IterableWeakMap<object, object>()),
  'IterableWeakMap': tabulating(() => new IterableWeakMap<object, object>()),
  'weakref': tabulating(() => new RefIterableWeakMap<object, object>()),
};

/** Both primitives: nothing can be held weakly that would take the entry with it. */
type Intern = (text: string, index: number) => unknown;

const TEXT = 'some text';

/** Each round has values of its own: some keep what they have seen for ever. */
let base = 0;

function interning(make: () => Intern): () => Promise<Measures> {
  return async () => {
    const measures = await rounds(() => {
      const intern = make();
      const handles = new Array<unknown>(COUNT);
      base += COUNT;
      let [fresh, known] = [0, 0];
      const size = bytes(COUNT, () => {
        fresh = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) handles[index] = intern(TEXT, base + index);
        });
        known = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) handles[index] = intern(TEXT, base + index);
        });
        return [intern, handles];
      });
      return { 'new, ns': fresh, 'known, ns': known, bytes: size };
    });
    const intern = make();
    return { ...measures, 'bytes left when dropped': await leftOf((index) => intern(`${TEXT} ${index}`, index)) };
  };
}

/** What of each of many is left when nobody has it any more. */
async function leftOf(intern: (index: number) => unknown): Promise<number> {
  // Once before, for code that is compiled weighs as well.
  internAndForget(intern, 0);
  await settle();
  const before = process.memoryUsage().heapUsed;
  internAndForget(intern, COUNT);
  await settle();
  const left = (process.memoryUsage().heapUsed - before) / COUNT;
  keepAlive(intern);
  return left;
}

function internAndForget(intern: (index: number) => unknown, first: number): void {
  for (let index = first; index < first + COUNT; index++) intern(index);
}

export const interned: Contenders = {
  'internmap': interning(() => {
    const map = new InternMap<readonly [string, number], readonly [string, number]>(null, JSON.stringify);
    return (text, index) => {
      const value = [text, index] as const;
      const known = map.get(value);
      if (known) return known;
      map.set(value, value);
      return value;
    };
  }),
  'unique': interning(() => (text, index) => unique([text, index])),
  'immutable-tuple': interning(() => tuple),
  // The one of its two that takes primitives.
  'tuplerone': interning(() => (text, index) => UnsafeTuple(text, index)),
};

type InternText = (text: string) => unknown;

function interningTexts(make: () => InternText): () => Promise<Measures> {
  return async () => {
    const measures = await rounds(() => {
      const intern = make();
      const handles = new Array<unknown>(COUNT);
      base += COUNT;
      const texts = Array.from({ length: COUNT }, (_, index) => `/files/${base + index}`);
      // As a key, a text has its hash already.
      const again = new Set(texts);
      let [fresh, known] = [0, 0];
      const size = bytes(COUNT, () => {
        fresh = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) handles[index] = intern(texts[index] as string);
        });
        known = nanoseconds(COUNT, () => {
          for (let index = 0; index < COUNT; index++) handles[index] = intern(texts[index] as string);
        });
        return [intern, handles, again];
      });
      return { 'new, ns': fresh, 'known, ns': known, bytes: size };
    });
    const intern = make();
    return { ...measures, 'bytes left when dropped': await leftOf((index) => intern(`${TEXT} ${index}`)) };
  };
}

const identityOf = (text: string): Cached => ({ key: text });

export const internedTexts: Contenders = {
  'weakref': interningTexts(() => {
    const map = new WeakValueMap<string, Cached>();
    return (text) => map.getOrInsertComputed(text, identityOf);
  }),
  'unique': interningTexts(() => unique),
  'weak-lru-cache': interningTexts(() => {
    const cache = new WeakLRUCache<string, Cached>({ expirer: false });
    return (text) => {
      const known = cache.getValue(text);
      if (known) return known;
      const made = identityOf(text);
      cache.setValue(text, made);
      return made;
    };
  }),
  'immutable-tuple': interningTexts(() => tuple),
};
