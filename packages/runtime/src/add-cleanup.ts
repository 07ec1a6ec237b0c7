import type { CleanupOption, Runnable } from './cleanup-option.ts';
import { currentGeneration, type Generations, type Owner } from './generation.ts';
import { checkRegistration } from './misuse.ts';
import { reportFailure, watch } from './on-cleanup-error.ts';
import { cleanupState } from './state.ts';

/** `Symbol.dispose` where the library of the compiler knows it, nothing where it does not: the declarations compile either way. */
type DisposeKey = SymbolConstructor extends { readonly dispose: infer Key extends symbol } ? Key : never;
type DisposesItself = Record<DisposeKey, () => void>;

/** The handle of one registration. It holds neither the target nor, once settled, anything else. */
export interface Cleanup extends DisposesItself {
  /**
   * Prevents the cleanup and lets go of it and its argument at once. Other cleanups of the same target are untouched.
   * @returns whether this call prevented it: also true when the target is already dead but the cleanup has not run. False ever after.
   */
  stop(): boolean;
  /**
   * Runs the cleanup now, in place of later: what an explicit `close()` calls. It runs at most once, whoever comes first.
   * What it throws comes out here; what it rejects with goes where errors of cleanups go (`onCleanupError`).
   * `using` does the same at the end of its scope.
   * @returns whether this call ran it.
   */
  run(): boolean;
  /** Whether it can still run: neither stopped nor run. */
  readonly pending: boolean;
}

/** A registration as it lies in the registry; the same object is the user's handle, which saves one of two. */
class Registration implements Runnable {
  #cleanup: ((arg: unknown) => unknown) | undefined;
  #arg: unknown;
  /** Set exactly while it is pending. */
  #owner: Owner | undefined;

  constructor(cleanup: (arg: unknown) => unknown, arg: unknown, owner: Owner, options: readonly CleanupOption[], target: WeakKey) {
    this.#cleanup = cleanup;
    this.#arg = arg;
    this.#owner = owner;
    for (const option of options) this.#owner = option.attach(this.#owner, this, target);
  }

  get pending(): boolean {
    return !!this.#owner;
  }

  // What `stop` and `run` share is no private method: an instance with one has a field more.
  stop(): boolean {
    const owner = this.#owner;
    if (!owner) return false;
    this.#cleanup = this.#arg = this.#owner = undefined;
    owner.settle();
    cleanupState.settled++;
    return true;
  }

  run(): boolean {
    const cleanup = this.#cleanup;
    const arg = this.#arg;
    // Settled before it is called: a cleanup may call `run` or `stop` of its own handle.
    if (!cleanup || !this.stop()) return false;
    cleanupState.ran++;
    try {
      watch(cleanup(arg));
    } catch (error) {
      cleanupState.failed++;
      throw error;
    }
    return true;
  }
}

/**
 * Calls `cleanup(arg)` once, some time after nothing references `target` any more.
 *
 * If `target` can be reached from `cleanup` or from `arg`, it is never collected and the cleanup never runs. A closure keeps every variable that
 * any other function of the same scope names, so make it where `target` is not in scope, and pass what it needs as `arg`.
 *
 * A target may have several cleanups; each has a handle of its own, and no order is promised. Objects that reference one another and die
 * together all become eligible. The cleanup never receives the target, and weak pointers to it are empty by then. It is not guaranteed to run
 * at any time, or at all: in particular not at the end of the program, unless `atExit` asks for it. What it throws or rejects with stops no other
 * cleanup and goes to `onCleanupError`.
 *
 * The semantics are those of Go's `runtime.AddCleanup`; `run` is that of Java's `Cleaner.Cleanable.clean`.
 *
 * @param target An object, a function or a symbol that is not in the registry of `Symbol.for`.
 * @param cleanup Called with `arg` and without `this`. May return a promise.
 * @param arg What the cleanup gets. Kept until it has run or was stopped.
 * @param options `atExit`: run it at the end of the program if it is still pending. `externalBytes(bytes)`: how much memory outside of the heap the
 * target stands for, so that the collector comes in time.
 * @throws {TypeError} when the cleanup could never run: `target` cannot be held weakly, or it is the cleanup or the argument, or an array or plain
 * object passed as the argument directly holds it.
 */
export function addCleanup(target: WeakKey, cleanup: () => unknown): Cleanup;
export function addCleanup<A>(target: WeakKey, cleanup: (arg: A) => unknown, arg: A, ...options: readonly CleanupOption[]): Cleanup;
export function addCleanup(target: WeakKey, cleanup: (arg: unknown) => unknown, arg?: unknown, ...options: readonly CleanupOption[]): Cleanup {
  checkRegistration(target, cleanup, arg, options);
  const generation = currentGeneration(generations);
  const registration = new Registration(cleanup, arg, generation, options, target);
  generation.add(target, registration);
  cleanupState.registered++;
  return registration as unknown as Cleanup; // `start` gives it what the interface asks for
}

const generations: Generations<Registration> = /* @__PURE__ */ start();

/** Done apart from the class: one that does this itself cannot be dropped by a bundler. */
function start(): Generations<Registration> {
  const { dispose } = Symbol as { readonly dispose?: symbol };
  // A host without the symbol gets no member, and none of the name "undefined".
  if (dispose) Object.assign(Registration.prototype, { [dispose](this: Registration) { this.run(); } });
  return { onDeath, kept: cleanupState.generations, pending: 0, cells: 0 };
}

function onDeath(registration: Registration): void {
  try {
    registration.run();
  } catch (error) {
    reportFailure(error);
  }
}
