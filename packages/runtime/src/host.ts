/** A host may lack the collector's interfaces (an old or a hardened engine): the package must load there and explicit release must work. */

/** Whether this host can tell that an object has died. It has `WeakRef` then, too: they are one feature. */
export function isSupported(): boolean {
  return 'FinalizationRegistry' in globalThis;
}

/** For what would leak with strong references. */
export function checkHost(owner: string): void {
  if (!isSupported()) throw new TypeError(`${owner}: this host has no WeakRef`);
}
