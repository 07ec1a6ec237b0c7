/**
 * A process in which a program is run to see what the collector does with what it registers: eight objects, each of a fresh instance of the module
 * where that can be had, and one control object beside each collection. Started by `trial.ts`, with the collector at hand.
 */
import { pathToFileURL } from 'node:url';

export interface TrialTask {
  readonly file: string;
  /** The first and last line at which a registration counts. */
  readonly lines: readonly [first: number, last: number];
  /** Names that the program takes from somewhere and that no engine has; something stands for them. */
  readonly free: readonly string[];
  /** What is declared around these lines, at the top of the module: called before all others. */
  readonly around: readonly string[];
}

export type Outcome =
  /** `by`: the call that registered, as one would write it. */
  | { readonly kind: 'ran'; readonly by: string; readonly objects: number; readonly collected: number; readonly cleanups: number; readonly collections: number }
  | { readonly kind: 'not run'; readonly because: string };

const OBJECTS = 8;
/** Collections in which nothing changes, after which nothing will. */
const QUIET = 4;
/** Collections at most, and tries at most of one in which the control object does not die. */
const MOST = 30;
/** What a call that waits gets, in milliseconds. */
const PATIENCE = 500;
/** Methods that are not what one calls first. */
const ENDS = /^(?:close|dispose|destroy|release|free|stop|end|abort|cancel|terminate|delete)$/iu;

const { FinalizationRegistry: Registry, WeakRef: Weak, setTimeout: later } = globalThis;
const collect = (globalThis as { gc?: () => void }).gc;

interface Watched {
  readonly ref: WeakRef<WeakKey>;
  cleanups: number;
}

const watched: Watched[] = [];
let isCounted: () => boolean = () => false;
/** What stands for something else is kept by nobody and has no life of its own. */
const standing = new WeakSet();

/** As the platform's, and it is noted what is registered where it counts; the note is weak. */
class ObservedRegistry<T> extends Registry<{ readonly held: T; readonly note: Watched | null }> {
  constructor(cleanup: (held: T) => void) {
    super(typeof cleanup === 'function' ? ({ held, note }) => {
      if (note) note.cleanups++;
      cleanup(held);
    } : cleanup);
  }

  override register(target: WeakKey, held: never, token?: WeakKey): void {
    // What the platform refuses is refused with its own words.
    if (Object(target) !== target || Object.is(target, held)) {
      super.register(target, held, token);
      return;
    }
    const note = isCounted() && !standing.has(target) ? { ref: new Weak(target), cleanups: 0 } : null;
    super.register(target, { held, note }, token);
    if (note) watched.push(note);
  }
}

/** Stands for everything that the program gets from elsewhere. Every use gives a new one, so that it keeps nothing and nothing keeps it. */
function stub(): object {
  const made = new Proxy(function standIn() {}, {
    get: (target, key) => {
      switch (key) {
        case 'then': return undefined;
        case 'prototype': return target.prototype as unknown;
        case Symbol.toPrimitive: return (hint: string) => (hint === 'string' ? 'stand-in' : 1);
        case Symbol.iterator: return () => [].values();
        case 'length': return 0;
        default: return stub();
      }
    },
    set: () => true,
    apply: () => stub(),
    construct: () => stub(),
  });
  standing.add(made);
  return made;
}

type Callable = ((...args: unknown[]) => unknown) & { readonly prototype?: object };

interface Maker {
  /** As one would write it. */
  readonly text: string;
  readonly call: (module: Record<string, unknown>) => unknown;
}

function isClass(value: Callable): boolean {
  return Function.prototype.toString.call(value).startsWith('class');
}

function calledName(name: string, value: Callable): string {
  return `${isClass(value) ? 'new ' : ''}${name === 'default' && value.name !== '' ? value.name : name}`;
}

function standIns({ length }: Callable): readonly object[] {
  return Array.from({ length }, () => stub());
}

function made(value: Callable): unknown {
  return isClass(value) ? Reflect.construct(value, standIns(value)) : value(...standIns(value));
}

/** What the module gives to others and can be called, what is declared where the registration is first, and `make` before that; then the methods of what they make. */
function makersOf(module: Record<string, unknown>, around: readonly string[]): readonly Maker[] {
  const exported = Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [[name, value as Callable] as const] : []));
  const rank = (name: string, { name: declared }: Callable): number => (name === 'make' ? 2 : around.includes(name) || around.includes(declared) ? 1 : 0);
  const nearest = Math.max(...exported.map(([name, value]) => rank(name, value)));
  // What has nothing to do with the registration is only called where nothing else is known.
  const first = exported.filter(([name, value]) => nearest === 0 || rank(name, value) > 0).sort(([a, one], [b, other]) => rank(b, other) - rank(a, one));
  const read = (from: Record<string, unknown>, name: string): Callable => from[name] as Callable; // it was one in the first instance of the module
  const direct = first.map(([name, value]): Maker => ({ text: `${calledName(name, value)}(${value.length > 0 ? '…' : ''})`, call: (from) => made(read(from, name)) }));
  const methods = first.flatMap(([name, value]) =>
    Object.entries(Object.getOwnPropertyDescriptors(value.prototype ?? {})).flatMap(([method, { value: fn }]): Maker[] =>
      typeof fn !== 'function' || method === 'constructor' || ENDS.test(method) ? [] : [{
        text: `${calledName(name, value)}(…).${method}(…)`,
        call: (from) => {
          const instance = Reflect.construct(read(from, name), standIns(value)) as Record<string, Callable>;
          return instance[method]?.(...standIns(fn as Callable));
        },
      }]),
  );
  return [...direct, ...methods];
}

function turn(): Promise<void> {
  return new Promise((resolve) => { later(resolve, 1); });
}

/** Nothing of what is made stays here: a call of its own has an end. Gives what was thrown. */
async function call(maker: Maker, module: Record<string, unknown>): Promise<unknown> {
  try {
    const result = maker.call(module);
    if (result instanceof Promise) await Promise.race([result.then(() => {}), new Promise<void>((resolve) => { later(resolve, PATIENCE); })]);
    return null;
  } catch (error) {
    return error;
  }
}

async function collected(): Promise<number> {
  if (collect === undefined) throw new Error('the collector cannot be called');
  const heard = new Set<number>();
  const controls = new Registry<number>((number) => { heard.add(number); });
  const control = (number: number): WeakRef<object> => {
    const made = {};
    controls.register(made, number);
    return new Weak(made);
  };
  let rounds = 0;
  for (let quiet = 0, before = -1, tries = 0; quiet < QUIET && tries < MOST; tries++) {
    const ref = control(tries);
    await turn();
    collect();
    await turn();
    // A collection that leaves what nothing refers to says nothing of others.
    if (ref.deref() !== undefined || !heard.has(tries)) continue;
    rounds++;
    const now = watched.filter((one) => one.ref.deref() === undefined).length + watched.reduce((sum, { cleanups }) => sum + cleanups, 0);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
  return rounds;
}

async function tried({ file, lines: [first, last], free, around }: TrialTask): Promise<Outcome> {
  const url = pathToFileURL(file).href;
  Error.stackTraceLimit = 60;
  // A module has its address in a stack, CommonJS its path.
  isCounted = () => [url, file].flatMap((name) => placesIn(new Error().stack ?? '', name)).some((line) => first <= line && line <= last);
  for (const name of free) Object.defineProperty(globalThis, name, { value: name === 'window' || name === 'self' ? globalThis : stub(), configurable: true, writable: true });
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Object.defineProperty(globalThis, name, { value: stub(), configurable: true, writable: true });
  Object.assign(globalThis, { FinalizationRegistry: ObservedRegistry });

  const instance = async (number: number): Promise<Record<string, unknown>> => {
    const module = await import(`${url}?${String(number)}`) as Record<string, unknown>;
    const common = module['default'];
    // What a CommonJS module gives is its default: a record, or the one thing that it has.
    return typeof common === 'object' && common !== null ? { ...module, ...common } : module;
  };
  const begin = await instance(0);
  let by = watched.length > 0 ? 'loading the module' : null;
  let maker: Maker | null = null;
  let thrown: unknown = null;
  if (by === null) {
    for (const one of makersOf(begin, around)) {
      thrown = (await call(one, begin)) ?? thrown;
      if (watched.length === 0) continue;
      [maker, by] = [one, one.text];
      break;
    }
  }
  if (by === null) return { kind: 'not run', because: `no export registers anything there when it is called with stand-ins${thrown instanceof Error ? ` (${thrown.message})` : ''}` };
  const each = watched.length;
  for (let number = 1; number < OBJECTS; number++) {
    const module = await instance(number);
    if (maker) await call(maker, module);
  }
  const collections = await collected();
  if (collections < QUIET) return { kind: 'not run', because: 'the control objects did not die, so that nothing can be said' };
  return {
    kind: 'ran',
    by: each > 1 ? `${by}, ${String(each)} registrations each time` : by,
    objects: watched.length,
    collected: watched.filter(({ ref }) => ref.deref() === undefined).length,
    cleanups: watched.filter(({ cleanups }) => cleanups > 0).length,
    collections,
  };
}

/** The lines of a file that a stack leads over. */
function placesIn(stack: string, name: string): readonly number[] {
  return stack.split('\n').flatMap((frame) => {
    const at = frame.indexOf(name);
    const place = at < 0 ? null : /^(?:\?\d+)?:(\d+):\d+/u.exec(frame.slice(at + name.length));
    return place ? [Number(place[1])] : [];
  });
}

process.on('message', (task) => {
  void tried(task as TrialTask) // nobody else sends anything
    .catch((error: unknown): Outcome => ({ kind: 'not run', because: error instanceof Error ? error.message : String(error) }))
    .then((outcome) => process.send?.(outcome, () => process.exit()));
});
// It never outlives the one that it works for.
process.on('disconnect', () => process.exit());
