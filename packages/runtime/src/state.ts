/**
 * State that every loaded copy of this package shares, found under one symbol of the global object.
 *
 * Two copies of a package are common (two versions in a tree, a bundle beside a module), and a weak pointer made by one must be the same
 * object as the other's. It is also a root: JavaScriptCore has been seen to lose a module-level registry after a top-level await.
 */
import type { Entries } from './at-exit.ts';
import type { DeathRecord } from './deaths.ts';
import type { Uniques } from './unique.ts';
import type { WeakPointer } from './weak.ts';

/** One object and not one of each module: to find each costs a bundle more than to make all. */
interface State {
  // What is heard of: deaths.ts.
  /** Undefined on a host without. */
  readonly registries: (FinalizationRegistry<DeathRecord> | undefined)[];
  /** How many registrations there ever were, those of collections included. */
  registered: number;
  /** Of how many of these nothing is waited for any more. */
  done: number;
  /** How many have left their registry. */
  gone: number;
  // Of addCleanup only: add-cleanup.ts, on-cleanup-error.ts.
  added: number;
  /** How many of these were stopped or have run. */
  ended: number;
  ran: number;
  failed: number;
  handler?: ((error: unknown) => void) | undefined;
  /** By these an option is told from an argument that happens to look like one, without asking it for anything. */
  readonly options: WeakSet<object>;
  /** How many bytes are claimed by `externalBytes`. */
  claimed: number;
  // What not every program has is made when it is asked for.
  /** What is to be done at the end of the program. */
  exit?: Entries;
  beforeExit?: Entries;
  uniques?: Uniques;
  /** An ephemeron table: a pointer lives as long as its object or whoever holds the pointer. */
  readonly pointers: WeakMap<WeakKey, WeakPointer<WeakKey>>;
  /** What `weak(null)` gives. */
  readonly empty: { deref(): undefined };
}

// Marked as pure: a bundle that asks for nothing of it does not have it.
export const state: State = /* @__PURE__ */ (() => {
  /** The number is the version of this shape, not of the package: whoever changes it counts it up, and the copies part. */
  const slot: unique symbol = Symbol.for('reclaim@3') as never;
  const own: State = {
    registries: [],
    registered: 0,
    done: 0,
    gone: 0,
    added: 0,
    ended: 0,
    ran: 0,
    failed: 0,
    claimed: 0,
    options: new WeakSet(),
    pointers: new WeakMap(),
    empty: { deref() { return undefined; } },
  };
  // Nothing else has the symbol. Where the global object is hardened each copy has its own.
  return (globalThis as { readonly [slot]?: State })[slot] ?? (Reflect.set(globalThis, slot, own), own);
})();
