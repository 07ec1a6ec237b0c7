/** A host may lack the collector's interfaces (an old or a hardened engine): the package must load there and explicit release must work. */
export const Registry: typeof FinalizationRegistry | undefined = globalThis.FinalizationRegistry;

/** Whether this host can tell that an object has died. */
export const supported: boolean = 'FinalizationRegistry' in globalThis && 'WeakRef' in globalThis;
