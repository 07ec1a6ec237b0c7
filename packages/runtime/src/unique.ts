import { CacheEntry, type Entries } from './cache-entry.ts';
import { checkHost } from './host.ts';
import { state } from './state.ts';
import { build, copyOfLeaf, fold, idOf, type Identities, isDate, spell, spellLeaf } from './structure.ts';
import { refForEntries } from './weak-entry.ts';

declare const VALUE: unique symbol;

/** Stands for a value: two handles are identical exactly if their values are equal. */
export interface Handle<T> {
  /** The value as it was when the handle was made. What is frozen is given out itself; a Map, Set or Date, and what contains one, as a copy. */
  readonly value: T;
  readonly [VALUE]?: T;
}

interface Table {
  readonly entries: Entries<unknown, Handle<unknown>>;
  readonly table: WeakRef<Table['entries']>;
}

export interface Uniques extends Identities {
  /** By what they are. A `Map` compares primitives as is wanted here. */
  readonly primitives: Table;
  /** By spelling. */
  readonly composites: Table;
  /** Of a handle those of the parts of its value, which its spelling tells by number: as long as it is there, they are, and so are their numbers. */
  readonly inner: WeakMap<Handle<unknown>, readonly unknown[]>;
  /** Those whose value can be changed, so that only copies of it are given out. */
  readonly changing: WeakSet<Handle<unknown>>;
  /** One for all copies of the package: what it makes is known as a handle everywhere. */
  readonly Handle: HandleClass;
}

interface HandleClass {
  new (value: unknown): Handle<unknown>;
  /** The value itself, also where it can be changed. */
  valueOf(handle: Handle<unknown>): unknown;
}

/**
 * The one handle for `value` and everything equal to it, so that comparing handles compares values, and a handle can be a key.
 *
 * A handle is there as long as somebody holds it, and so is the copy of the value in it. Keep the handle, not the value: the value alone keeps
 * nothing, and the next `unique` of it makes a new handle.
 *
 * Values are primitives, handles, weak pointers, and arrays, plain objects, Maps, Sets and Dates of these, of any realm. An object of another
 * kind can be part of a value by its pointer (`weak(object)`), which is compared by the object. Numbers are compared as by `Object.is`, but 0 and -0 are one. The order of the keys of an object and of the members of a Map or Set does not count; the handle has that of the first. A hole
 * in an array is undefined. Later changes of what was passed do not change the handle. All copies of the package give the same handles. Once
 * the last handle of a value is gone nothing is kept of it; nested handles go in the same collection.
 *
 * The semantics are those of Go's `unique.Make`.
 *
 * @throws {TypeError} for functions, instances of classes, cycles, accessors and symbol keys, saying where, and on a host without `WeakRef`.
 */
export function unique<T>(value: T): Handle<T>;
export function unique(value: unknown): Handle<unknown> {
  const all = uniques();
  const { primitives, composites, inner, changing, Handle } = all;
  if (typeof value !== 'object' && typeof value !== 'function') {
    const entry = primitives.entries.get(value);
    return entry?.deref() ?? enter(primitives, entry, copyOfLeaf(value));
  }
  // A member that has none is spelled; of one that has members there is a handle, and what is in it many times is spelled once.
  return fold<Handle<unknown>, Handle<unknown> | string>(value, isSelf, (member) => spellLeaf(member, all), ({ kind, members }, parts) => {
    const spelling = spell(kind, parts.map((part) => typeof part === 'string' ? part : `@${idOf(part, all)};`));
    const entry = composites.entries.get(spelling);
    const known = entry?.deref();
    if (known) return known;
    const handle = enter(composites, entry, build(kind, parts.map((part, index) => typeof part === 'string' ? copyOfLeaf(members[index]) : Handle.valueOf(part))), spelling);
    const ofParts = parts.filter((part) => typeof part !== 'string');
    if (ofParts.length) inner.set(handle, ofParts);
    if (kind === '<' || kind === '(' || ofParts.some((one) => changing.has(one)) || members.some(isDate)) changing.add(handle);
    return handle;
  });
}

/** @param before What stands there, of a handle that is dead. */
function enter({ entries, table }: Table, before: CacheEntry<Handle<unknown>, unknown> | undefined, value: unknown, key: unknown = value): Handle<unknown> {
  before?.drop();
  const handle = new (uniques().Handle)(value);
  entries.set(key, new CacheEntry(handle, table, key));
  return handle;
}

/** What is compared by what it is, and so is not looked into: handles, and the pointers of `weak`. */
function isSelf(object: object): boolean {
  return object instanceof uniques().Handle || object instanceof WeakRef || object === state.empty;
}

function uniques(): Uniques {
  return state.uniques ??= {
    primitives: makeTable(),
    composites: makeTable(),
    inner: new WeakMap(),
    changing: new WeakSet(),
    ids: new WeakMap(),
    nextId: 0,
    Handle: defineHandle(),
  };
}

function makeTable(): Table {
  checkHost('unique');
  const entries: Table['entries'] = new Map();
  return { entries, table: refForEntries(entries) };
}

/** Made when it is asked for, for only one copy's is. */
function defineHandle(): HandleClass {
  return class Handle {
    readonly #value: unknown;

    constructor(value: unknown) {
      this.#value = value;
      Object.freeze(this);
    }

    get value(): unknown {
      if (!uniques().changing.has(this)) return this.#value;
      return fold<unknown, unknown>(this.#value, isSelf, copyOfLeaf, ({ kind }, parts) => build(kind, parts));
    }

    static valueOf(handle: Handle): unknown {
      return handle.#value;
    }
  };
}
