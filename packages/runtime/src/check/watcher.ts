/** Sees every registration of the process, and what becomes of it. */
import { ReclaimEntry, ReclaimRegistryNote } from './book.ts';
import { GUARD } from '../registry-guard.ts';
import { cutOf, type Finding, reachableMessage } from './finding.ts';
import type { Inspector } from './inspector.ts';
import type { CheckOptions } from './options.ts';
import { callSite } from './site.ts';
import { Turns } from './turns.ts';
import { heldPath, nameOf } from './walk.ts';

/** How a class lets its objects be closed by hand. */
const CLOSE_NAMES: readonly (string | symbol)[] = ['close', 'dispose', 'destroy', 'free', 'Symbol.dispose', 'Symbol.asyncDispose'].map((name) => name.startsWith('Symbol.') ? (Symbol as unknown as Readonly<Record<string, symbol>>)[name.slice(7)] ?? name : name); // a host may not have these symbols

/** What a handle of `addCleanup` has, whichever copy of the package made it. */
interface Handle {
  readonly pending: boolean;
  run(): boolean;
  stop(): boolean;
}

/** How long after it a registration is looked into again. */
const CONFIRM_MS = 20;
/** Looked up now: a test may replace the global one, and that never fires. */
const laterOn: (callback: () => void, ms: number) => unknown = (globalThis as unknown as { readonly setTimeout: typeof laterOn }).setTimeout; // every host with registries has it

export class Watcher {
  readonly entries: Set<ReclaimEntry> = new Set<ReclaimEntry>();
  readonly #options: Required<CheckOptions>;
  readonly #inspector: Inspector | undefined;
  readonly #isProxy: (value: unknown) => boolean;
  readonly #report: (finding: Finding, thrown?: boolean) => void;
  readonly #notes = new WeakMap<object, ReclaimRegistryNote>();
  readonly #byToken = new WeakMap<WeakKey, Set<ReclaimEntry>>();
  readonly #byHandle = new WeakMap<object, ReclaimEntry>();
  /** Registrations whose target could be reached when they were made. */
  readonly #suspects: { readonly entry: ReclaimEntry; readonly held: readonly (readonly [string, WeakRef<WeakKey>])[] }[] = [];
  /** Prototypes of handles that tell of their end. */
  readonly #handles = new WeakSet();
  /** Prototype -> the method with which its objects are closed. */
  readonly #closeNames = new WeakMap<object, string | undefined>();
  /** Of each place, which of its registrations are looked into. */
  readonly #turns: Turns;
  readonly #targets: FinalizationRegistry<ReclaimEntry>;
  readonly #registries: FinalizationRegistry<ReclaimRegistryNote>;
  active = true;

  constructor(options: Required<CheckOptions>, Registry: FinalizationRegistryConstructor, inspector: Inspector | undefined, isProxy: (value: unknown) => boolean, report: (finding: Finding, thrown?: boolean) => void) {
    this.#options = options;
    this.#turns = new Turns(options.perSite);
    this.#inspector = inspector;
    this.#isProxy = isProxy;
    this.#report = report;
    this.#targets = new Registry((entry) => this.#onTargetDeath(entry));
    this.#registries = new Registry((note) => this.#onRegistryDeath(note));
  }

  /** The own `register` of the watcher's registries, for they are of the class that is watched. */
  registerNatively: (registry: FinalizationRegistry<unknown>, target: WeakKey, held: unknown, token?: WeakKey) => void = () => {};

  noteOf(registry: object | undefined): ReclaimRegistryNote {
    const known = registry === undefined ? undefined : this.#notes.get(registry);
    if (known) return known;
    const note = new ReclaimRegistryNote(registry, callSite());
    if (registry !== undefined) {
      this.#notes.set(registry, note);
      this.registerNatively(this.#registries, registry, note);
    }
    return note;
  }

  /**
   * Before a registration. If there is a path to the target it is looked for again when the job is over, and told if it is still there; in the
   * mode `throw` it is thrown at once.
   * @returns the entry to be added when the platform has accepted the registration.
   */
  inspect(registry: object | undefined, target: WeakKey, held: unknown, heldNames: readonly (readonly [string, unknown])[]): ReclaimEntry | undefined {
    const handle = isHandle(held);
    if (!this.active || held === GUARD || (!this.#options.native && !handle)) return undefined;
    const note = this.noteOf(registry);
    const stack = callSite();
    const type = nameOf(target, this.#isProxy);
    const entry = new ReclaimEntry({ registry: note, type, stack, closeName: this.#closeNameOf(target), isOfCollection: isCollectionEntry(held) }, target, held);
    if (this.#turns.next(stack[0] ?? '').due) {
      const path = this.#pathOf(heldNames, target);
      if (path && this.#options.mode === 'throw') throw new TypeError(this.#onReachable(entry, path));
      if (path) this.#suspect(entry, heldNames);
    }
    return entry;
  }

  add(entry: ReclaimEntry, target: WeakKey, held: unknown, token: unknown): void {
    // A collection drops its entries, and nobody is told.
    if (!entry.isOfCollection) entry.registry.pending++;
    this.entries.add(entry);
    if (isHandle(held)) {
      this.#byHandle.set(held, entry);
      this.#watchHandles(held);
      entry.canBeClosed = true;
    }
    if (isWeakKey(token)) {
      const entries = this.#byToken.get(token);
      if (entries) entries.add(entry);
      else this.#byToken.set(token, new Set([entry]));
      entry.canBeClosed = true;
    }
    this.registerNatively(this.#targets, target, entry);
  }

  unregister(registry: object | undefined, token: unknown): void {
    const entries = isWeakKey(token) ? this.#byToken.get(token) : undefined;
    for (const entry of entries ?? []) {
      if (registry !== undefined && entry.registry !== this.#notes.get(registry)) continue;
      entries?.delete(entry);
      this.#settle(entry);
    }
  }

  onCallback(ms: number, held: unknown, stack: readonly string[]): void {
    if (!this.active || ms <= this.#options.slowMs) return;
    const entry = typeof held === 'object' && held !== null ? this.#byHandle.get(held) : undefined;
    const place = entry?.stack ?? stack;
    this.#report({
      kind: 'slow-cleanup',
      stack: place,
      ms,
      ...(entry === undefined ? {} : { target: entry.type }),
      message: `A cleanup took ${ms.toFixed(0)} ms; the limit is ${this.#options.slowMs}. Cleanups run on the thread of the program, one after the other.${place[0] === undefined ? '' : ` ${entry === undefined ? 'Its registry was made' : 'Registered'} at ${place[0]}`}`,
    });
  }

  #pathOf(heldNames: readonly (readonly [string, unknown])[], target: WeakKey): string[] | undefined {
    // A handle of addCleanup has more than these, which lead nowhere.
    const inside = heldNames.flatMap(([name, value]) => isHandle(value) ? fieldsOf(value) : [[name, value] as const]);
    const path = heldPath(inside, target, this.#inspector, this.#isProxy);
    return path && ['registry', ...path];
  }

  /** Many a variable is emptied right after the registration, so the path must still be there when the job is over. */
  #suspect(entry: ReclaimEntry, heldNames: readonly (readonly [string, unknown])[]): void {
    this.#suspects.push({ entry, held: heldNames.flatMap(([name, value]) => isWeakKey(value) ? [[name, new WeakRef(value)] as const] : []) });
    if (this.#suspects.length === 1) laterOn(() => this.#confirm(), CONFIRM_MS);
  }

  #confirm(): void {
    for (const { entry, held } of this.#suspects.splice(0)) {
      const target = entry.target.deref();
      // One that the platform has not accepted, or that was settled meanwhile, is not there.
      if (!this.active || target === undefined || !this.entries.has(entry)) continue;
      const path = this.#pathOf(held.map(([name, ref]) => [name, ref.deref()]), target);
      if (path) this.#onReachable(entry, path);
    }
  }

  /** Gives the message. */
  #onReachable(entry: ReclaimEntry, path: readonly string[]): string {
    const finding: Finding = {
      kind: 'reachable',
      target: entry.type,
      path,
      cut: cutOf(path),
      stack: entry.stack,
      message: reachableMessage(entry.type, path, entry.stack),
    };
    this.#report(finding, this.#options.mode === 'throw');
    return finding.message;
  }

  #settle(entry: ReclaimEntry): void {
    if (this.entries.delete(entry) && !entry.isOfCollection) entry.registry.pending--;
  }

  #onTargetDeath(entry: ReclaimEntry): void {
    if (!this.entries.has(entry)) return;
    const { registry, stack, type, closeName } = entry;
    if (registry.ref !== undefined && registry.ref.deref() === undefined) this.#onRegistryDeath(registry);
    this.#settle(entry);
    if (!this.active || closeName === undefined || !entry.canBeClosed || entry.isOfCollection) return;
    this.#report({
      kind: 'unclosed',
      target: type,
      stack,
      ms: Date.now() - entry.since,
      message: `${type} was collected without ${closeName}().${stack[0] === undefined ? '' : ` Registered at ${stack[0]}`}`,
    });
  }

  #onRegistryDeath(note: ReclaimRegistryNote): void {
    if (!this.active || note.reported || note.pending === 0 || !this.#options.native) return;
    note.reported = true;
    this.#report({
      kind: 'registry-died',
      stack: note.stack,
      message: `A registry was collected with ${note.pending} pending ${note.pending === 1 ? 'registration' : 'registrations'}: nothing will be called for ${note.pending === 1 ? 'it' : 'them'}. Keep the registry as long as its targets.${note.stack[0] === undefined ? '' : ` Made at ${note.stack[0]}`}`,
    });
  }

  #closeNameOf(target: WeakKey): string | undefined {
    if (typeof target !== 'object' || this.#isProxy(target)) return undefined;
    const own = ownCloseName(target);
    if (own !== undefined) return own;
    const prototype: unknown = Object.getPrototypeOf(target);
    if (typeof prototype !== 'object' || prototype === null) return undefined;
    // Looking is slower than the rest of a registration, and a class stays what it is.
    if (!this.#closeNames.has(prototype)) this.#closeNames.set(prototype, this.#inheritedCloseName(prototype));
    return this.#closeNames.get(prototype);
  }

  #inheritedCloseName(prototype: object): string | undefined {
    for (let holder: unknown = prototype, depth = 0; typeof holder === 'object' && holder !== null && depth < 8; depth++) {
      if (this.#isProxy(holder)) return undefined;
      const name = ownCloseName(holder);
      if (name !== undefined) return name;
      holder = Object.getPrototypeOf(holder);
    }
    return undefined;
  }

  /** `stop` and `run` of handles settle what is known of them. The collector's own call of `run` comes when the target is gone. */
  #watchHandles(handle: Handle): void {
    const prototype: unknown = Object.getPrototypeOf(handle);
    if (typeof prototype !== 'object' || prototype === null || this.#handles.has(prototype)) return;
    this.#handles.add(prototype);
    const tell = (settled: object): void => {
      const entry = this.#byHandle.get(settled);
      if (entry?.target.deref() !== undefined) this.#settle(entry);
    };
    for (const name of ['stop', 'run'] as const) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') continue;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: object): unknown {
          tell(this);
          return Reflect.apply(original, this, []);
        },
      });
    }
  }
}

/** No proxy may be asked. */
function ownCloseName(holder: object): string | undefined {
  const name = CLOSE_NAMES.find((key) => Object.hasOwn(holder, key) && typeof Object.getOwnPropertyDescriptor(holder, key)?.value === 'function');
  return typeof name === 'symbol' ? `[${name.description ?? ''}]` : name;
}

function isHandle(held: unknown): held is Handle & object {
  return typeof held === 'object' && held !== null && hasMethods(held, ['stop', 'run', 'pending']);
}

/** What a registration keeps, where it is kept. */
function fieldsOf(handle: object): (readonly [name: string, value: unknown])[] {
  return ['#cleanup', '#arg'].map((name) => [name, Object.getOwnPropertyDescriptor(handle, name)?.value] as const);
}

/** What a weak collection of this package holds in the place of an object, whichever copy made it. */
function isCollectionEntry(held: unknown): boolean {
  return held instanceof WeakRef && hasMethods(held, ['leave']);
}

function hasMethods(held: object, names: readonly string[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(held);
  return typeof prototype === 'object' && prototype !== null && prototype !== Object.prototype && names.every((name) => Object.hasOwn(prototype, name));
}

function isWeakKey(value: unknown): value is WeakKey {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' || (typeof value === 'symbol' && Symbol.keyFor(value) === undefined);
}
