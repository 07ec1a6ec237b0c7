import { state } from './state.ts';
import type { Owner } from './deaths.ts';

/** What an option may do with the registration that it was given to. */
export interface Runnable {
  /** Runs it, if it is still to be run, and gives `report` what it throws. */
  call(report: (error: unknown) => void): void;
  runAsync(): Promise<boolean>;
  readonly pending: boolean;
  /** Who must hear that it is settled. */
  '#owner'?: Owner | undefined;
}

/**
 * What a registration is asked for beside its cleanup: `atExit`, `beforeExit`, `externalBytes(bytes)`. Each is a value that is imported and not the
 * name of a property, so that a bundle has the code of those that are used, and a misspelt one is an error of the import.
 */
export interface CleanupOption {
  /**
   * Called at the registration, which is pending.
   * @internal It may change with any version.
   */
  readonly attach: (registration: Runnable, target: WeakKey) => void;
}

/** @param attach gives what is to be done when the registration is settled. That must not keep `target`. */
export function makeOption(attach: (registration: Runnable, target: WeakKey) => (() => void) | undefined): CleanupOption {
  const option: CleanupOption = {
    attach(registration, target) {
      const detach = attach(registration, target);
      if (detach) registration['#owner'] = ownerOf(registration, detach);
    },
  };
  state.options.add(option);
  return option;
}

/** In a function of its own: a closure of the one above would keep the target. */
function ownerOf(registration: Runnable, detach: () => void): Owner {
  const inner = registration['#owner'];
  return {
    unregister(record) {
      registration['#owner'] = undefined;
      detach();
      return !!inner?.unregister(record);
    },
  };
}
