import type { CleanupOption, Runnable } from './cleanup-option.ts';
import { type DeathRecord, hearOfDeath, type Owner, settle } from './deaths.ts';
import { putAside } from './due.ts';
import { checkRegistration, isObject } from './misuse.ts';
import { raise, watch } from './on-cleanup-error.ts';
import { state } from './state.ts';

/** `Symbol.dispose` and `Symbol.asyncDispose` where the library of the compiler knows them, nothing where it does not: the declarations compile either way. */
type DisposeKey = SymbolConstructor extends { readonly dispose: infer Key extends symbol } ? Key : never;
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol } ? Key : never;
type DisposesItself = Record<DisposeKey, () => void> & Record<AsyncDisposeKey, () => Promise<void>>;

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
  /**
   * Runs the cleanup now and waits for the promise that it returns, which may reject: then so does this. What an `async close()` awaits.
   * `await using` and `AsyncDisposableStack` do the same. Only the call that runs it waits: a second one is false at once.
   * @returns whether this call ran it.
   */
  runAsync(): Promise<boolean>;
  /** Whether it can still run: neither stopped nor run. */
  readonly pending: boolean;
}

/** What a host may not have. */
interface Disposers {
  readonly dispose?: symbol;
  readonly asyncDispose?: symbol;
}

/**
 * A registration as it lies in the registry; the same object is the user's handle, which saves one of two. Made in a function, for a bundler keeps a
 * class whose members are called by what is asked for.
 */
const Registration = /* @__PURE__ */ (() => class Registration implements Runnable, DeathRecord {
  // Private only by their names: fields that are really private take V8 three times as long to make. Declared only: what the constructor sets is not set before.
  /** Set exactly while it is pending. */
  declare '#cleanup': ((arg: unknown) => unknown) | undefined;
  declare '#arg': unknown;
  declare '#owner'?: Owner | undefined;

  constructor(cleanup: (arg: unknown) => unknown, arg: unknown) {
    this['#cleanup'] = cleanup;
    this['#arg'] = arg;
  }

  get pending(): boolean {
    return !!this['#cleanup'];
  }

  stop(): boolean {
    if (!this.pending) return false;
    this['#cleanup'] = this['#arg'] = undefined;
    settle(this);
    state.ended++;
    return true;
  }

  /** `report` gets what the cleanup throws, `take` what it returns. */
  call(report: (error: unknown) => void, take: (result: unknown) => void = watch): boolean {
    const cleanup = this['#cleanup'];
    const arg = this['#arg'];
    // Settled before it is called: a cleanup may call `run` or `stop` of its own handle.
    if (!this.stop()) return false;
    state.ran++;
    try {
      take(cleanup?.(arg));
    } catch (error) {
      state.failed++;
      report(error);
    }
    return true;
  }

  run(): boolean {
    return this.call(raise);
  }

  async runAsync(): Promise<boolean> {
    let done: unknown;
    const isMine = this.call(raise, (result) => {
      done = watch(result, raise);
    });
    await done;
    return isMine;
  }

  die(): void {
    putAside(this);
  }

  [(Symbol as Disposers).dispose ?? Symbol()](): void {
    this.run();
  }

  [(Symbol as Disposers).asyncDispose ?? Symbol()](): Promise<unknown> {
    return this.runAsync();
  }
})();

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
 * @param options `atExit`: run it at the end of the program if it is still pending. `beforeExit`: the same, while there is still time to await it. `externalBytes(bytes)`: how much memory outside of the heap the
 * target stands for, so that the collector comes in time.
 * @throws {TypeError} when the cleanup could never run: `target` cannot be held weakly, or it is the cleanup or the argument, or an array or plain
 * object passed as the argument directly holds it. Also when an option stands in the place of the argument.
 */
export function addCleanup(target: WeakKey, cleanup: () => unknown): Cleanup;
export function addCleanup<A>(target: WeakKey, cleanup: (arg: A) => unknown, arg: A extends CleanupOption ? never : A, ...options: readonly CleanupOption[]): Cleanup;
export function addCleanup(target: WeakKey, cleanup: (arg: unknown) => unknown, arg?: unknown, ...options: readonly CleanupOption[]): Cleanup {
  // The usual call has nothing that could be wrong, and V8 takes it in line.
  const isUsual = isObject(target) && target !== cleanup && typeof cleanup === 'function' && !isObject(arg) && !options.length;
  if (!isUsual) checkRegistration(target, cleanup, arg, options);
  const registration = new Registration(cleanup, arg);
  hearOfDeath(target, registration);
  state.added++;
  for (const option of options) option.attach(registration, target);
  return registration as unknown as Cleanup; // the names of two of its members are not known to the compiler
}
