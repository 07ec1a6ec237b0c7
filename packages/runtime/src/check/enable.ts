import { builtin, hostProcess } from '../heap/node.ts';
import { canTakeHeapGraph } from '../heap/graph.ts';
import { guardRegistries } from '../registry-guard.ts';
import { retainingPath } from '../heap/retaining-path.ts';
import { atExit, checkAtExit, write } from './at-exit.ts';
import type { Finding } from './finding.ts';
import { checkHeap } from './heap-check.ts';
import { Inspector } from './inspector.ts';
import { type CheckOptions, type Checks, readOptions } from './options.ts';
import { Places } from './places.ts';
import { timed } from './timed.ts';
import { Watcher } from './watcher.ts';

export interface CleanupCheck {
  /** Registrations that were waiting for a target, of the whole process. Undefined when this host cannot show its heap. */
  readonly pending: number | undefined;
  /** Of the kinds `retained` and `reachable`, and only these. */
  readonly findings: readonly Finding[];
}

const CHANNEL = 'reclaim:check';

interface Running {
  readonly watcher: Watcher;
  readonly onlyOwn: boolean;
  readonly checks: Checks;
  readonly report: (findings: readonly Finding[]) => void;
}

let running: Running | undefined;

/**
 * Watches every registration from now on: `addCleanup`, native registries and `process.finalization`. A registration whose target can be reached
 * from what it holds, when it is made and still some milliseconds later, is told with the path. What shows itself later is told when it does: a
 * registry that is collected with pending registrations, a cleanup that takes long, a target that is collected without its own `close()`.
 *
 * A registration with a captured `this`, or whose way to the target is long, is not seen so: `checkCleanups` sees it.
 *
 * It holds no target, argument or cleanup; what it keeps of a registration are texts and weak references. Enabling again changes the options.
 *
 * @throws {TypeError} for an option that there is not, on a host without `FinalizationRegistry`, and for the mode `exit` on one without heap snapshots.
 */
export function enableChecks(options: CheckOptions = {}): Checks {
  const all = readOptions(options);
  if (!('FinalizationRegistry' in globalThis)) throw new TypeError('enableChecks: this host has no FinalizationRegistry, so there is nothing to check');
  if (all.mode === 'exit' && !canTakeHeapGraph()) throw new TypeError('enableChecks: the mode "exit" needs heap snapshots, and this host has none');
  running?.checks.disable();
  guardRegistries();
  const places = new Places(all.perSite === Infinity);
  const report = (findings: readonly Finding[], thrown = false): void => {
    for (const told of places.add(findings)) tell(told, thrown ? 'collect' : all.mode, exiting);
  };
  let exiting = false;
  const inspector = Inspector.connect();
  const types = builtin('util')?.types;
  const isProxy = (value: unknown): boolean => types?.isProxy(value) ?? false;
  const watcher = new Watcher(all, FinalizationRegistry, inspector, isProxy, (finding, thrown) => { report([finding], thrown); });
  const restore = [watchRegistries(watcher), all.native ? watchProcess(watcher) : () => {}];
  if (all.atExit || all.mode === 'exit') {
    restore.push(checkAtExit(() => {
      exiting = true;
      return checkCleanups().findings;
    }, { fails: all.mode === 'throw' || all.mode === 'exit', asked: all.mode === 'exit' || hostProcess()?.env?.['RECLAIM_CHECK_AT_EXIT'] === '1' }));
  }
  if (all.mode !== 'exit') {
    restore.push(atExit(() => {
      exiting = true;
      for (const finding of places.untold()) tell(finding, all.mode, exiting);
    }));
  }
  const disable = (): void => {
    if (running?.watcher !== watcher) return;
    running = undefined;
    watcher.active = false;
    for (const undo of restore) undo();
    inspector?.disconnect();
  };
  const dispose: symbol | undefined = (Symbol as { readonly dispose?: symbol }).dispose;
  const checks = {
    levels: { identity: true, walk: true, closures: inspector !== undefined, heap: canTakeHeapGraph() },
    findings: () => places.findings(),
    disable,
    ...(dispose === undefined ? {} : { [dispose]: disable }),
  } as unknown as Checks; // with the member that the interface asks for where there is one
  running = { watcher, onlyOwn: !all.native, checks, report };
  return checks;
}

/**
 * Collects, takes a picture of the heap, and gives every pending registration that leads to its own target by what nothing but registrations has:
 * `retained` when the target is alive for no other reason, so it is never collected; `reachable` while the program has it. With the path from the
 * registry to the target and, if the checks were enabled before it, the place and the age of the registration.
 *
 * What is reached by way of something that the program has as well, a list for instance, is no finding: it may be taken out there.
 *
 * It takes as long as a heap snapshot, some seconds for a hundred megabytes, and nothing else runs meanwhile. What a variable of a
 * function has that is running is alive. It needs no `enableChecks`, but then knows no places.
 */
export function checkCleanups(): CleanupCheck {
  guardRegistries();
  const check = checkHeap(running?.watcher.entries ?? [], running?.onlyOwn ?? false);
  if (check === undefined) return { pending: undefined, findings: [] };
  running?.report(check.findings);
  return check;
}

/**
 * The shortest path from a root of the program to the object, in words, root first. Variables of functions that are running are no roots, so the
 * caller may have it in one. Empty when nothing else keeps it. Of a `WeakRef`, and so of a pointer of `weak`, it is what it refers to that is meant.
 *
 * @throws {TypeError} when it is not an object, or a reference to one that is dead.
 * @throws {Error} on a host that cannot show its heap.
 */
export function whyAlive(object: object): readonly string[] {
  if ((typeof object !== 'object' || (object as unknown) === null) && typeof object !== 'function') throw new TypeError(`whyAlive: a value of the type ${typeof object} is no object, and is not collected`);
  const ref = object instanceof WeakRef ? object as WeakRef<object> : new WeakRef(object); // what it refers to is asked for next
  if (ref.deref() === undefined) throw new TypeError('whyAlive: what the reference refers to is not alive any more');
  const path = retainingPath(ref);
  if (path === undefined) throw new Error('whyAlive: this host cannot show its heap; Node and Deno can');
  return path;
}

function tell(finding: Finding, mode: Required<CheckOptions>['mode'], exiting: boolean): void {
  const channel = builtin('diagnostics_channel')?.channel(CHANNEL);
  if (channel?.hasSubscribers === true) channel.publish(finding);
  const file = hostProcess()?.env?.['RECLAIM_CHECK_JSON'];
  if (file !== undefined && file !== '') builtin('fs')?.appendFileSync(file, `${JSON.stringify(finding)}\n`);
  if (mode === 'collect' || (mode === 'exit' && !exiting)) return;
  if (exiting) {
    write(`ReclaimWarning: ${finding.message}`);
    return;
  }
  const code = `RECLAIM_${finding.kind.toUpperCase().replaceAll('-', '_')}`;
  hostProcess()?.emitWarning?.(finding.message, { type: 'ReclaimWarning', code, ...(finding.stack.length > 1 ? { detail: finding.stack.join('\n') } : {}) });
}

/** Puts itself between the program and the registries. Gives what takes it out again. */
function watchRegistries(watcher: Watcher): () => void {
  const Native = FinalizationRegistry;
  const prototype = Native.prototype;
  const register = Object.getOwnPropertyDescriptor(prototype, 'register') as TypedPropertyDescriptor<(target: WeakKey, held: unknown, token?: WeakKey) => void>;
  const unregister = Object.getOwnPropertyDescriptor(prototype, 'unregister') as TypedPropertyDescriptor<(token: WeakKey) => boolean>;
  const [nativeRegister, nativeUnregister] = [register.value, unregister.value];
  if (nativeRegister === undefined || nativeUnregister === undefined) return () => {};
  watcher.registerNatively = (registry, target, held) => Reflect.apply(nativeRegister, registry, [target, held]);

  Object.defineProperty(prototype, 'register', {
    ...register,
    value: function register(this: FinalizationRegistry<unknown>, target: WeakKey, held: unknown, ...rest: [token?: WeakKey]): void {
      const entry = canBeTarget(target, held) ? watcher.inspect(this, target, held, [['held value', held]]) : undefined;
      // First what the platform throws: nothing is known of a registration that has not happened.
      Reflect.apply(nativeRegister, this, [target, held, ...rest]);
      if (entry !== undefined) watcher.add(entry, target, held, rest[0]);
    },
  });
  Object.defineProperty(prototype, 'unregister', {
    ...unregister,
    value: function unregister(this: FinalizationRegistry<unknown>, token: WeakKey): boolean {
      const done = Reflect.apply(nativeUnregister, this, [token]);
      watcher.unregister(this, token);
      return done;
    },
  });
  const constructed = Object.getOwnPropertyDescriptor(globalThis, 'FinalizationRegistry') as PropertyDescriptor; // it was asked for before
  const Watched = new Proxy(Native, {
    construct(target, args: [callback: unknown], newTarget): object {
      const [callback] = args;
      if (typeof callback !== 'function') return Reflect.construct(target, args, newTarget) as object;
      let stack: readonly string[] = [];
      const registry = Reflect.construct(target, [timed(callback as (held: unknown) => unknown, (ms, held) => watcher.onCallback(ms, held, stack))], newTarget) as object;
      stack = watcher.noteOf(registry).stack;
      return registry;
    },
  });
  Object.defineProperty(globalThis, 'FinalizationRegistry', { ...constructed, value: Watched });
  Object.defineProperty(prototype, 'constructor', { value: Watched, configurable: true, writable: true });
  return () => {
    Object.defineProperty(prototype, 'register', register);
    Object.defineProperty(prototype, 'unregister', unregister);
    Object.defineProperty(prototype, 'constructor', { value: Native, configurable: true, writable: true });
    Object.defineProperty(globalThis, 'FinalizationRegistry', constructed);
  };
}

/** `process.finalization` has registries that were made before anything could watch them. */
function watchProcess(watcher: Watcher): () => void {
  const finalization = hostProcess()?.finalization as Record<string, unknown> | undefined; // a plain object of functions
  if (finalization === undefined) return () => {};
  const undo: (() => void)[] = [];
  for (const name of ['register', 'registerBeforeExit']) {
    const original = finalization[name];
    if (typeof original !== 'function') continue;
    finalization[name] = (target: WeakKey, cleanup: unknown): unknown => {
      const entry = canBeTarget(target, undefined) ? watcher.inspect(undefined, target, undefined, [['cleanup', cleanup]]) : undefined;
      const result: unknown = Reflect.apply(original, finalization, [target, cleanup]);
      if (entry !== undefined) watcher.add(entry, target, undefined, target);
      return result;
    };
    undo.push(() => { finalization[name] = original; });
  }
  const { unregister } = finalization;
  if (typeof unregister === 'function') {
    finalization['unregister'] = (target: WeakKey): unknown => {
      watcher.unregister(undefined, target);
      return Reflect.apply(unregister, finalization, [target]) as unknown;
    };
    undo.push(() => {
      finalization['unregister'] = unregister;
    });
  }
  return () => { for (const one of undo) one(); };
}

function canBeTarget(target: unknown, held: unknown): boolean {
  return target !== held && ((typeof target === 'object' && target !== null) || typeof target === 'function' || (typeof target === 'symbol' && Symbol.keyFor(target) === undefined));
}
