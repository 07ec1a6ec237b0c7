/**
 * State that every loaded copy of this package shares, found under one symbol of the global object.
 *
 * Two copies of a package are common (two versions in a tree, a bundle beside a module), and a weak pointer made by one must be the same
 * object as the other's. It is also a root: JavaScriptCore has been seen to lose a module-level registry after a top-level await.
 *
 * The number is the version of the shapes stored here, not of the package: whoever changes a shape counts it up, and the copies part.
 */
const SLOT: unique symbol = Symbol.for('reclaim@2') as never;

type Slot = Record<string, object | undefined>;
const own: Slot = {};

/** The shared value of that name; made by whichever copy asks first. What is asked for often is remembered by who asks. */
export function shared<T extends object>(name: string, create: () => T): T {
  const slot = (globalThis as { readonly [SLOT]?: Slot })[SLOT] ?? own; // nothing else has the symbol
  // Where the global object is hardened each copy has its own.
  if (slot === own) Reflect.set(globalThis, SLOT, own);
  return (slot[name] ??= create()) as T; // a name has one shape
}
