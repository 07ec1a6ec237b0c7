import { CacheEntry, type Entries } from './cache-entry.ts';
import { checkHost } from './host.ts';
import { shared } from './shared.ts';
import { copyOf, encode, type Identities, isCopiedForever } from './structure.ts';

declare const VALUE: unique symbol;

/** Stands for a value: two handles are identical exactly if their values are equal. */
export interface Handle<T> {
  /** The value as it was when the handle was made. What is frozen is given out itself; a Map, Set or Date, and what contains one, as a copy. */
  readonly value: T;
  readonly [VALUE]?: T;
}

interface Uniques extends Identities {
  /** By spelling. */
  readonly handles: Entries<string, Handle<unknown>>;
  readonly table: WeakRef<Entries<string, Handle<unknown>>>;
}

/**
 * The one handle for `value` and everything equal to it, so that comparing handles compares values, and a handle can be a key.
 *
 * A handle is there as long as somebody holds it, and so is the copy of the value in it. Keep the handle, not the value: the value alone keeps
 * nothing, and the next `unique` of it makes a new handle.
 *
 * Values are primitives, handles, and arrays, plain objects, Maps, Sets and Dates of these. Numbers are compared as by `Object.is`, but 0 and
 * -0 are one. The order of the keys of an object and of the members of a Map or Set does not count; the handle has that of the first. A hole
 * in an array is undefined. Later changes of what was passed do not change the handle. All copies of the package give the same handles. Once
 * the last handle of a value is gone nothing is kept of it; nested handles go in the same collection.
 *
 * The semantics are those of Go's `unique.Make`.
 *
 * @throws {TypeError} for functions, instances of classes, cycles, accessors and symbol keys, saying where, and on a host without `WeakRef`.
 */
export function unique<T>(value: T): Handle<T> {
  const state = uniques();
  const spelling = encode(value, state);
  const known = state.handles.get(spelling)?.deref();
  if (known) return known as Handle<T>; // it has an equal value
  const handle = makeHandle(copyOf(value, state));
  state.ids.set(handle, state.nextId++);
  state.handles.set(spelling, new CacheEntry<Handle<unknown>, string>(handle, state.table, spelling));
  return handle;
}

function makeHandle<T>(value: T): Handle<T> {
  const isFrozen = isCopiedForever(value);
  const handle: Handle<T> = {
    get value() {
      return isFrozen ? value : copyOf(value, uniques());
    },
  };
  return Object.freeze(handle);
}

function uniques(): Uniques {
  checkHost('unique');
  return shared('uniques', () => {
    const handles: Entries<string, Handle<unknown>> = new Map();
    return { handles, table: new WeakRef(handles), ids: new WeakMap<WeakKey, number>(), nextId: 0 };
  });
}
