import type { Owner } from './deaths.ts';
import { shared } from './shared.ts';

/** What an option may do with the registration that it was given to. */
export interface Runnable {
  run(): boolean;
  runAsync(): Promise<boolean>;
}

/**
 * What a registration is asked for beside its cleanup: `atExit`, `beforeExit`, `externalBytes(bytes)`. Each is a value that is imported and not the
 * name of a property, so that a bundle has the code of those that are used, and a misspelt one is an error of the import.
 */
export interface CleanupOption {
  /**
   * Called at the registration; gives the owner that is told when it is settled, and tells `owner`. What it gives must not keep `target`.
   * @internal It may change with any version.
   */
  readonly attach: (owner: Owner, registration: Runnable, target: WeakKey) => Owner;
}

/** By these an option is told from an argument that happens to have a method of that name, without asking it for anything. */
const known: WeakSet<object> = /* @__PURE__ */ shared('options', () => new WeakSet());

export function makeOption(attach: CleanupOption['attach']): CleanupOption {
  const option = { attach };
  known.add(option);
  return option;
}

export function isOption(value: unknown): value is CleanupOption {
  return known.has(value as object); // of anything else it says no
}
