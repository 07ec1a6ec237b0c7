import type { Finding } from './finding.ts';

export interface CheckOptions {
  /**
   * What becomes of a finding. `warn`: `process.emitWarning`, with the code `RECLAIM_…`. `throw`: a registration whose target can be reached from
   * it at this moment throws a `TypeError` and has not happened, even if a variable was to be emptied afterwards; what shows itself later is a
   * warning. `collect`: nothing, but `findings()` has it, as in every
   * mode. `exit`: nothing before the process exits; then what `checkCleanups()` finds is written, and the exit code is 1. For CI: a library may hold an
   * object strongly until it is ready. `warn` without this.
   */
  readonly mode?: 'throw' | 'warn' | 'collect' | 'exit';
  /** Whether native registries and `process.finalization` are checked too, of the whole process. True without this; else only `addCleanup`. */
  readonly native?: boolean;
  /** Milliseconds that one cleanup may take. 50 without this. */
  readonly slowMs?: number;
  /**
   * How many registrations of one place in the source are looked into. After these only each whose number is a power of two: what one place
   * registers looks alike, and looking into a function takes some tenths of a millisecond. 3 without this; with `Infinity` all of them, and then
   * each finding is told by itself, where else a place has one message of a kind, with a count. What `checkCleanups()` returns is always all.
   */
  readonly perSite?: number;
  /**
   * Whether `checkCleanups()` is called when the process exits, which writes what it finds to the standard error output; in the modes `throw` and
   * `exit` the exit code is 1 then, if it was to be 0. False without this, and true in the mode `exit`; with `--import` it is true, up to a heap of 500 MB, and `RECLAIM_CHECK_AT_EXIT=0` prevents it.
   */
  readonly atExit?: boolean;
}

/** What this host lets the checks see. */
export interface CheckLevels {
  /** The target is not the cleanup or the argument. */
  readonly identity: boolean;
  /** Properties, elements and entries of what is registered. */
  readonly walk: boolean;
  /** Scopes of closures, bound values and proxies: needs the inspector of Node. */
  readonly closures: boolean;
  /** `checkCleanups` and `whyAlive`: needs heap snapshots, which Node and Deno have. */
  readonly heap: boolean;
}

export interface Checks extends Record<DisposeKey, () => void> {
  readonly levels: CheckLevels;
  /** What was found since the checks were enabled, `checkCleanups` included: one for each kind and place, with how many there are. */
  findings(): readonly Finding[];
  /** Takes the checks out again. Registries made meanwhile stay as they are: their callbacks are timed, and nobody is told. */
  disable(): void;
}

/** `Symbol.dispose` where the library of the compiler knows it. */
type DisposeKey = SymbolConstructor extends { readonly dispose: infer Key extends symbol } ? Key : never;

/** Throws a `TypeError` that names the option. */
export function readOptions(options: CheckOptions): Required<CheckOptions> {
  const { mode = 'warn', native = true, slowMs = 50, perSite = 3, atExit = false } = options;
  for (const name of Object.keys(options)) if (!['mode', 'native', 'slowMs', 'perSite', 'atExit'].includes(name)) throw new TypeError(`enableChecks: there is no option ${name}; there are mode, native, slowMs, perSite and atExit`);
  if (!['throw', 'warn', 'collect', 'exit'].includes(mode)) throw new TypeError(`enableChecks: the mode must be "throw", "warn", "collect" or "exit"; got ${mode as string}`);
  for (const [name, value] of [['native', native], ['atExit', atExit]] as const) {
    if (typeof value !== 'boolean') throw new TypeError(`enableChecks: ${name} must be a boolean; got ${String(value)}`);
  }
  for (const [name, value] of [['slowMs', slowMs], ['perSite', perSite]] as const) {
    if (typeof value !== 'number' || !(value >= 0)) throw new TypeError(`enableChecks: ${name} must be a number from 0 on; got ${String(value)}`);
  }
  return { mode, native, slowMs, perSite, atExit };
}
