/**
 * Who registers a cleanup: data only. Positions count arguments from 0.
 *
 * `registry` entries are methods of a FinalizationRegistry; `module` entries are imports; `global` entries are
 * reached from a global name. Semantics of the packages were read from their sources and are executed in the corpus.
 */
import type { HeldRole } from '../model.ts';

export interface HeldArgument {
  readonly index: number;
  readonly role: HeldRole;
}

export interface Registrar {
  /** `result`: the object that the call returns. */
  readonly target: number | 'result';
  readonly held: readonly HeldArgument[];
  /** How messages name the one that keeps the held side. */
  readonly holder: string;
  /** What the cleanup is called with, where an arrow could take it as a parameter. */
  readonly passes?: 'target' | 'argument';
  /** Whether what stands at `target` is a weak reference, and the target what it refers to. */
  readonly isTargetDereferenced?: boolean;
  /** Whether the target itself may be held; registries refuse that with an error. */
  readonly mayBeTarget?: boolean;
  /** The cleanup runs when the process ends, for what is alive then; what died before is forgotten. */
  readonly atExit?: boolean;
  /** The index of an argument that may say how else the cleanup is run: at the end of the process, too. */
  readonly options?: number;
  /** An option that names the object which is registered in place of `target`. */
  readonly targetOption?: { readonly index: number; readonly name: string };
}

const cleanupAndArgument: Registrar = {
  target: 0,
  held: [
    { index: 1, role: 'cleanup' },
    { index: 2, role: 'argument' },
  ],
  holder: 'addCleanup',
  passes: 'argument',
};

/** `registry.register(target, held, token)`: the token is held weakly. */
export const REGISTRY_REGISTER: Registrar = {
  target: 0,
  held: [{ index: 1, role: 'held value' }],
  holder: 'the registry',
};

/** Methods of a registry. */
export const REGISTRY_METHODS = { register: 'register', unregister: 'unregister' } as const;

export const MODULE_REGISTRARS: Readonly<Record<string, Readonly<Record<string, Registrar>>>> = {
  reclaim: { addCleanup: { ...cleanupAndArgument, options: 3 } },
  'gc-hook': {
    // create(hold, onGC, { return: other }): `hold` is what onGC receives; watched is a new proxy of it, which the
    // call returns, or the object given as `return`.
    create: {
      target: 'result',
      mayBeTarget: true,
      targetOption: { index: 2, name: 'return' },
      held: [
        { index: 0, role: 'argument' },
        { index: 1, role: 'cleanup' },
      ],
      holder: 'gc-hook',
    },
  },
  'on-exit-leak-free': {
    register: { target: 0, held: [{ index: 1, role: 'cleanup' }], holder: 'on-exit-leak-free', passes: 'target', atExit: true },
    registerBeforeExit: { target: 0, held: [{ index: 1, role: 'cleanup' }], holder: 'on-exit-leak-free', passes: 'target', atExit: true },
  },
  'weak-napi': {
    default: { target: 0, held: [{ index: 1, role: 'cleanup' }], holder: 'weak-napi' },
  },
};

/** What stands from `Registrar.options` on, by its export: what each call of it gives, or the export itself. Any other object there is refused, and one of these in front of it. */
export const MODULE_OPTIONS: Readonly<Record<string, Readonly<Record<string, 'itself' | 'result'>>>> = {
  reclaim: { atExit: 'itself', beforeExit: 'itself', externalBytes: 'result' },
};

/** The modules that are `process`. */
export const PROCESS_MODULES: ReadonlySet<string> = new Set(['process', 'node:process']);

/** Methods of `process.finalization` (Node 22.5 and later): the callback is held strongly until exit. */
export const PROCESS_FINALIZATION: Readonly<Record<string, Registrar>> = {
  register: { target: 0, held: [{ index: 1, role: 'cleanup' }], holder: 'process.finalization', passes: 'target', atExit: true },
  registerBeforeExit: { target: 0, held: [{ index: 1, role: 'cleanup' }], holder: 'process.finalization', passes: 'target', atExit: true },
};
