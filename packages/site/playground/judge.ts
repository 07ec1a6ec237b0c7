import type { JudgeMessage, Tally, Trial } from './messages.ts';

/**
 * The judge, in a worker of its own: makes eight objects with the program, eight control objects of the same age beside them, and lets the
 * collector come until nothing changes any more. No browser lets a page call its collector, but all of them come when memory is asked for.
 *
 * It is written into a worker as text, for a frame without an origin can load no file: nothing outside of the function may be named in it.
 * For the same reason it is given what imports a module, which a bundler would make its own.
 */
export function judge(load: (address: string) => Promise<unknown>): void {
  const OBJECTS = 8;
  // Each time six buffers of 16 MiB: engines count what a buffer weighs, and collect old objects too.
  const BUFFERS = 6;
  const BUFFER_BYTES = 16 * 2 ** 20;
  /** Rounds in which nothing changes, after which nothing will. */
  const QUIET_ROUNDS = 4;
  /** Tries of one round, in which the control does not die, after which there is no verdict. */
  const TRIES = 40;
  const TURN_MS = 5;

  const { FinalizationRegistry: Registry, WeakRef: Weak, Proxy: NativeProxy, setTimeout: later, postMessage: post, Promise: NativePromise, URL: NativeURL } = globalThis;
  const tell = (message: JudgeMessage): void => { post(message); };

  interface Watched {
    readonly ref: WeakRef<object>;
    cleanups: number;
  }
  const registered: Watched[] = [];
  const weakly: Watched[] = [];
  const known = new WeakSet<object>();
  /** What stands for the names of the program: kept by them, so that nothing could be said of it. */
  const standing = new WeakSet();
  let isGivenWatched = false;

  /** As the platform's, and it is noted what is registered; the note is weak. */
  class ObservedRegistry<T> extends Registry<{ readonly held: T; readonly watched: Watched }> {
    constructor(cleanup: (held: T) => void) {
      const observed = typeof cleanup === 'function'
        ? ({ held, watched }: { readonly held: T; readonly watched: Watched }): void => {
          watched.cleanups++;
          cleanup(held);
        }
        : cleanup;
      super(observed);
    }

    override register(target: WeakKey, held: never, token?: WeakKey): void {
      // What the platform refuses is refused with its own words.
      if (typeof target !== 'object' && typeof target !== 'function' || Object.is(target, held)) {
        super.register(target, held, token);
        return;
      }
      if (standing.has(target)) {
        isGivenWatched = true;
        return;
      }
      const watched = { ref: new Weak<object>(target), cleanups: 0 };
      super.register(target, { held, watched }, token);
      registered.push(watched);
    }
  }
  class ObservedWeakRef<T extends WeakKey> extends Weak<T> {
    constructor(target: T) {
      super(target);
      if (typeof target !== 'object' && typeof target !== 'function' || known.has(target)) return;
      if (standing.has(target)) {
        isGivenWatched = true;
        return;
      }
      known.add(target);
      // The worker ends with its trial, and what died is to be counted.
      weakly.push({ ref: new Weak<object>(target), cleanups: 0 });
    }
  }

  /** Stands for everything that the program gets from elsewhere. Every use gives a new one, so that it keeps nothing and nothing keeps it. */
  function stub(): unknown {
    return new NativeProxy(function native() {}, {
      get: (target, key) => {
        switch (key) {
          case 'then': return undefined;
          case 'prototype': return target.prototype as unknown;
          case Symbol.toPrimitive: return (hint: string) => (hint === 'string' ? 'native' : 1);
          case Symbol.iterator: return () => [].values();
          case 'length': return 0;
          default: return stub();
        }
      },
      set: () => true,
      apply: () => stub(),
      construct: () => stub() as object,
    });
  }

  function prepare({ free, given }: Trial): void {
    const own = ['close', 'postMessage', 'importScripts'];
    for (const name of [...free, ...own]) {
      const value = name === 'window' ? globalThis : name === 'document' ? new EventTarget() : stub() as object;
      if (value !== globalThis) standing.add(value);
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    for (const name of given) Object.defineProperty(globalThis, name, { get: stub, configurable: true });
    Object.assign(globalThis, { FinalizationRegistry: ObservedRegistry, WeakRef: ObservedWeakRef });
  }

  function moduleOf(text: string): string {
    return NativeURL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  }

  function turn(): Promise<void> {
    return new NativePromise((resolve) => { later(resolve, TURN_MS); });
  }

  /** Nothing of what is made stays here: a call of its own has an end. */
  async function makeOne(text: string): Promise<void> {
    const program = await load(moduleOf(text)) as { readonly makeOneObject?: () => unknown };
    const made = program.makeOneObject?.();
    if (made instanceof NativePromise) await NativePromise.race([made.then(() => {}), new NativePromise<void>((resolve) => { later(resolve, 500); })]);
  }

  const heard = new Set<number>();
  const controls: WeakRef<object>[] = [];
  const ofControls = new Registry<number>((number) => { heard.add(number); });
  function makeControl(): number {
    const control = {};
    const number = controls.length;
    controls.push(new Weak(control));
    ofControls.register(control, number);
    return number;
  }
  function isGone(number: number): boolean {
    return heard.has(number) && controls[number]?.deref() === undefined;
  }

  /** Pages ask for memory, and the engine comes to look what it can give back. */
  function press(): number {
    let bytes = 0;
    for (let index = 0; index < BUFFERS; index++) bytes += new Uint8Array(BUFFER_BYTES).fill(1, 0, 1).length;
    return bytes;
  }

  function count(rounds: number): Tally {
    const watching = registered.length > 0 ? 'registrations' : weakly.length > 0 ? 'weak references' : isGivenWatched ? 'only what is given' : 'nothing';
    const watched = watching === 'registrations' ? registered : weakly;
    return {
      watching,
      objects: watched.length,
      collected: watched.filter(({ ref }) => ref.deref() === undefined).length,
      cleanups: watched.filter(({ cleanups }) => cleanups > 0).length,
      rounds,
      controls: Array.from({ length: OBJECTS }, (_, number) => number).filter(isGone).length,
    };
  }

  async function run(trial: Trial): Promise<void> {
    prepare(trial);
    const imported = trial.runtime === null ? '' : moduleOf(trial.runtime);
    const code = trial.code.replaceAll(/(?<before>\bfrom\s*|\bimport\s*)(?<quote>['"])reclaim\k<quote>/gu, `$<before>'${imported}'`);
    const text = trial.call.trim() === '' ? code : `${code}\n;export const makeOneObject = () => (${trial.call}\n);\n`;
    for (let index = 0; index < OBJECTS; index++) {
      makeControl();
      await makeOne(text);
    }

    let rounds = 0;
    let quiet = 0;
    let before = count(rounds);
    tell({ kind: 'tally', tally: before });
    if (before.objects === 0) {
      tell({ kind: 'verdict', tally: before });
      return;
    }
    while (quiet < QUIET_ROUNDS) {
      const fresh = makeControl();
      let tries = 0;
      do {
        press();
        await turn();
        tries++;
      } while (!isGone(fresh) && tries < TRIES);
      if (!isGone(fresh)) break;
      rounds++;
      const now = count(rounds);
      const isDone = now.controls === OBJECTS && now.collected === now.objects && (now.watching !== 'registrations' || now.cleanups === now.objects);
      if (isDone) quiet = QUIET_ROUNDS;
      else if (now.collected === before.collected && now.cleanups === before.cleanups && now.controls === before.controls) quiet++;
      else quiet = 0;
      before = now;
      tell({ kind: 'tally', tally: now });
    }
    tell({ kind: 'verdict', tally: count(rounds) });
  }

  function fail(error: unknown): void {
    tell({ kind: 'error', message: String(error) });
  }

  addEventListener('message', (event: MessageEvent<Trial>) => { run(event.data).catch(fail); }, { once: true });
  // What a cleanup throws, and what nobody awaits.
  addEventListener('error', (event) => { fail(event.message); });
  addEventListener('unhandledrejection', (event) => { fail(event.reason); });
}
