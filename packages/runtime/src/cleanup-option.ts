import type { Owner } from './generation.ts';

/** What an option may do with the registration that it was given to. */
export interface Runnable {
  run(): boolean;
}

/**
 * What a registration is asked for beside its cleanup: `atExit`, `externalBytes(bytes)`. Each is a value that is imported and not the name of a
 * property, so that a bundle has the code of those that are used, and a misspelt one is an error of the import.
 */
export interface CleanupOption {
  /**
   * Called at the registration; gives the owner that is told when it is settled, and tells `owner`. What it gives must not keep `target`.
   * @internal It may change with any version.
   */
  readonly attach: (owner: Owner, registration: Runnable, target: WeakKey) => Owner;
}
