/**
 * The catalogue judged entry by entry, without the linter: for what an entry says of its arguments and its receiver, calls with generated ones,
 * and whether the result then keeps what it is said to keep, and nothing else.
 */
import type { LocatedHost } from '@reclaim/engines';
import { Workshop } from '../src/prepare.ts';
import { judgeOn } from '../src/run.ts';
import type { Verdict } from '../src/verdict.ts';
import type { Catalogue, Keep, Result, Store } from './catalogue.ts';
import { generator } from './random.ts';

/** How the target is in what a call is given. */
const WAYS = ['itself', 'member', 'entry', 'result'] as const;
type Way = (typeof WAYS)[number];

type Position = number | 'receiver';

export interface EntryClaim {
  readonly entry: string;
  readonly position: Position;
  readonly way: Way;
  /** What the entry says: whether the target is kept. */
  readonly isKept: boolean;
}

export interface EntryProgram {
  readonly id: string;
  readonly claim: EntryClaim;
  /** The call, for a reader. */
  readonly call: string;
  readonly source: string;
  /** The same with nothing held. */
  readonly control: string;
}

interface Callable {
  readonly entry: string;
  /** Of the receiver and the arguments. */
  readonly write: (receiver: string, list: readonly string[]) => string;
  /** Receivers with the target in them, or without. */
  readonly receiver: Receiver | null;
  readonly result: Result | { readonly kind: 'store'; readonly store: Store };
  readonly imports: string;
  /** Whether the call puts something into an object that was there before. */
  readonly isStore: boolean;
  readonly isWeak: boolean;
  /** What is held: what the call gives, or the receiver. */
  readonly isReceiverHeld: boolean;
}

interface Receiver {
  readonly empty: readonly string[];
  readonly holding: readonly string[];
}

const RECEIVERS: Readonly<Record<string, Receiver>> = {
  array: { empty: ['[]', '[1, 2]'], holding: ['[TARGET]', '[1, TARGET]', '[TARGET, 1, 2]', '[[1], TARGET, 3]'] },
  map: { empty: ['new Map()', 'new Map([[1, 2]])'], holding: ['new Map([[1, TARGET]])', 'new Map([[TARGET, 1]])', 'new Map([[0, 1], [1, TARGET]])'] },
  set: { empty: ['new Set()', 'new Set([1])'], holding: ['new Set([TARGET])', 'new Set([1, TARGET])'] },
  weakmap: { empty: ['new WeakMap()'], holding: ['new WeakMap([[TARGET, 1]])'] },
  weakset: { empty: ['new WeakSet()'], holding: ['new WeakSet([TARGET])'] },
  emitter: { empty: ['new EventEmitter()'], holding: [] },
  eventtarget: { empty: ['new EventTarget()'], holding: [] },
  promise: { empty: ['Promise.resolve(1)', 'new Promise(() => {})'], holding: [] },
  bytes: { empty: ['new Uint8Array(4)'], holding: [] },
};

/** What stands where the target does not. */
const FILLERS = ['1', '0', '\'key\'', '{}', '[1]', '[]', 'giveOne', 'giveBack', 'undefined', '[[\'a\', 1]]', '{ value: 1 }', 'true'];
/** Functions of the module: one that is written beside the target would keep its scope, and that it does is not what is asked. */
const FUNCTIONS = 'const giveOne = () => 1;\nconst giveBack = (value) => value;\nconst ignore = () => {};\n';
/** What some calls cannot do without, by position. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'reclaim.addCleanup()': ['{}', 'giveOne', '1'],
  'eventtarget.dispatchEvent()': ['new Event(\'end\')'],
  'emitter.emit()': ['\'end\''],
  ...Object.fromEntries(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'off', 'removeListener', 'listenerCount'].map((name) => [`emitter.${name}()`, ['\'end\'', 'giveOne']])),
  'emitter.setMaxListeners()': ['1'],
  'weakset.add()': ['{}'],
  'weakmap.set()': ['{}', '1'],
  'new URL()': ['\'data:text\''],
  'array.find()': ['giveOne'],
  'array.findLast()': ['giveOne'],
  'Array.from()': ['[1]'],
  'Object.assign()': ['{}', '{}', '{}', '{}'],
  'JSON.parse()': ['\'[1]\''],
  'new Proxy()': ['{}', '{}'],
  'new Promise()': ['giveOne'],
  'Object.defineProperty()': ['{}', '\'key\'', '{ value: 1 }'],
  'Reflect.defineProperty()': ['{}', '\'key\'', '{ value: 1 }'],
  'Object.setPrototypeOf()': ['{}', '{}'],
  'new PerformanceObserver()': ['giveOne'],
  ...Object.fromEntries(['AsyncResource', 'AsyncLocalStorage'].map((name) => [`node:async_hooks.${name}.bind()`, ['giveOne']])),
};
/** The one target that some calls accept. */
const ACCEPTED: Readonly<Record<string, string>> = { 'new DataView()': 'new ArrayBuffer(8)' };
/** Entries of which a call shows nothing, and why. */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  'setInterval()': 'the timer itself keeps what it is given',
  'setTimeout()': 'the timer itself keeps what it is given',
  'array.fill()': 'which places it fills depends on what else it is given',
  'array.fill(), into the receiver': 'which places it fills depends on what else it is given',
};
const POSITIONS = [0, 1, 2];

/** What may be the target: some calls take functions only, some objects only. */
const TARGETS = ['{ f0: 1 }', '[1, 2]', '() => 1', 'new Error(\'x\')', 'new Map()', 'new ArrayBuffer(8)'];

const WRAPPED: Readonly<Record<Way, readonly string[]>> = {
  itself: ['TARGET'],
  member: ['[TARGET]', '{ f0: TARGET }', '[1, TARGET]', '{ cause: TARGET }', '{ detail: TARGET }'],
  entry: ['[[\'key\', TARGET]]', 'new Map([[\'key\', TARGET]])'],
  result: ['() => TARGET', 'function () { return TARGET; }'],
};

/** Everything that the catalogue claims, as far as a call can show it. */
export function* entryPrograms(catalogue: Catalogue, seed: number, variants: number): Generator<EntryProgram> {
  const random = generator(seed);
  let number = 0;
  for (const callable of callablesOf(catalogue)) {
    if (Object.hasOwn(NOT_SHOWN, callable.entry)) continue;
    for (const claim of claimsOf(callable)) {
      for (let variant = 0; variant < variants; variant++) yield programOf(callable, claim, random, number++);
    }
  }
}

function callablesOf(catalogue: Catalogue): Callable[] {
  const plain = { receiver: null, imports: '', isStore: false, isWeak: false, isReceiverHeld: false };
  const called = (path: string): Callable['write'] => (_, list) => `${path}(${list.join(', ')})`;
  const made = (name: string): Callable['write'] => (_, list) => `new ${name}(${list.join(', ')})`;
  const method = (name: string): Callable['write'] => (receiver, list) => `${receiver}${name === '@@iterator' ? '[Symbol.iterator]' : `.${name}`}(${list.join(', ')})`;
  const imports = (kind: string): string => (kind === 'emitter' ? 'import { EventEmitter } from \'node:events\';\n' : '');
  return [
    ...Object.entries(catalogue.calls).map(([path, result]): Callable => ({ ...plain, entry: `${path}()`, write: called(path), result, isStore: Object.hasOwn(catalogue.staticStores, path) })),
    ...catalogue.keepsNothing.filter((path) => !Object.hasOwn(catalogue.calls, path)).map((path): Callable => ({ ...plain, entry: `${path}()`, write: called(path), result: { kind: 'primitive' } })),
    ...Object.entries(catalogue.constructors).map(([name, result]): Callable => ({ ...plain, entry: `new ${name}()`, write: made(name), result })),
    ...Object.entries(catalogue.methods).flatMap(([kind, methods]) => Object.entries(methods).map(([name, result]): Callable => ({
      ...plain, entry: `${kind}.${name}()`, write: method(name), receiver: RECEIVERS[kind] ?? null, result, imports: imports(kind), isStore: Object.hasOwn(catalogue.stores[kind] ?? {}, name) || kind.startsWith('weak'), isWeak: kind.startsWith('weak'),
    }))),
    ...Object.entries(catalogue.stores).flatMap(([kind, methods]) => Object.entries(methods).map(([name, store]): Callable => ({
      ...plain, entry: `${kind}.${name}(), into the receiver`, write: method(name), receiver: RECEIVERS[kind] ?? null, result: { kind: 'store', store }, imports: imports(kind), isReceiverHeld: true,
    }))),
    ...Object.entries(catalogue.modules).flatMap(([module, names]) => Object.entries(names).map(([name, result]): Callable => ({
      ...plain, entry: `${module}.${name}()`, write: called(name), result, imports: `import { ${name.split('.')[0] ?? name} } from '${module}';\n`,
    }))),
    ...catalogue.primitiveMethods.map((name): Callable => ({
      ...plain, entry: `.${name}()`, write: method(name), receiver: { empty: ['\'text\'', '(12)', 'new Date(0)', '({})', '[1]'], holding: ['[TARGET]'] }, result: { kind: 'primitive' },
    })),
  ];
}

function claimsOf(callable: Callable): EntryClaim[] {
  const claims: EntryClaim[] = [];
  const positions: readonly Position[] = callable.receiver === null ? POSITIONS : ['receiver', ...POSITIONS];
  for (const position of positions) {
    for (const way of WAYS) {
      const isKept = saidOf(callable, position, way);
      if (isKept !== null) claims.push({ entry: callable.entry, position, way, isKept });
    }
  }
  return claims;
}

/** What an entry says of a target that is given in this way; null when it says nothing for certain. */
function saidOf({ result, receiver, isStore, isWeak }: Callable, position: Position, way: Way): boolean | null {
  // What is asked of a receiver is whether it is kept, or a member of it.
  if (position === 'receiver' && (way === 'entry' || way === 'result' || (way === 'member' && receiver?.holding.length === 0))) return null;
  switch (result.kind) {
    case 'primitive':
      return false;
    case 'same':
      // What is put into it by the call is another entry.
      if (result.from !== position) return isStore ? null : false;
      return way === 'member' && isWeak ? null : true;
    case 'member':
      // Which one is not said.
      return position === 'receiver' && way === 'member' ? null : way === 'itself' && position === 'receiver' ? false : null;
    case 'settled':
      return null;
    case 'store':
      return position === 'receiver' ? null : storedBy(result.store, position, way);
    case 'fresh':
      return keptBy(result.keeps, position, way);
  }
}

function storedBy({ from, to = Infinity, endsItself }: Store, position: number, way: Way): boolean | null {
  if (endsItself === true) return null;
  const isStored = position >= from && position <= to;
  // What is given after it may be an option that changes what is done.
  return isStored || position < from || way === 'itself' ? isStored : null;
}

function keptBy(keeps: readonly Keep[], position: Position, way: Way): boolean | null {
  const about = keeps.filter(({ from, skips = 0 }) => from === position || (from === 'rest' && position !== 'receiver' && position >= skips));
  if (keeps.some(({ unlessPrimitive }) => unlessPrimitive === true) && about.length > 0) return null;
  // A promise that never settles keeps its reactions.
  if (keeps.some(({ once }) => once !== undefined)) return null;
  const said = about.map((keep) => (isUnsure(keep) ? null : keptSo(keep, way)));
  return said.includes(true) ? true : said.includes(null) ? null : false;
}

/** Whether it depends on what the entry does not say. */
function isUnsure({ because, unless, whileOpen }: Keep): boolean {
  return because !== undefined || unless !== undefined || whileOpen === true;
}

/** Whether a target that is given in this way is kept by one way of keeping; null where that depends on what it is, or what stands around it. */
function keptSo({ how }: Keep, way: Way): boolean | null {
  switch (how) {
    case 'argument':
      return true;
    case 'joined':
      // An array itself is not kept, but what it has.
      return way === 'itself' ? null : true;
    case 'members':
    case 'elements':
      return way === 'member' ? true : way === 'itself' ? false : null;
    case 'walked':
    case 'array-like':
    case 'pairs':
    case 'pair values':
      return way === 'entry' ? true : way === 'itself' ? false : null;
    case 'values':
      return way === 'member' ? true : way === 'itself' ? false : null;
    case 'result':
      return way === 'result' ? true : way === 'itself' ? false : null;
    case 'flattened':
    case 'option':
    case 'descriptors':
    case 'settled':
    case 'methods':
      return null;
  }
}

function programOf({ entry, write, receiver, imports, isReceiverHeld }: Callable, claim: EntryClaim, random: () => number, number: number): EntryProgram {
  const choose = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (() => { throw new Error('nothing to choose from'); })();
  const { position, way } = claim;
  const at = typeof position === 'number' ? position : -1;
  const count = Math.max(at + 1, NEEDED[entry]?.length ?? 0, Math.floor(random() * 4));
  const list = Array.from({ length: count }, (_, index) => (index === at ? choose(WRAPPED[way]) : NEEDED[entry]?.[index] ?? choose(FILLERS)));
  const target = ACCEPTED[entry] ?? choose(TARGETS);
  const isMember = position === 'receiver' && way === 'member';
  const from = receiver === null ? '' : choose(isMember ? receiver.holding : receiver.empty);
  // The receiver itself is the target.
  const isReceiver = position === 'receiver' && way === 'itself';
  const call = write(receiver === null ? '' : isReceiver ? 'target' : 'receiver', list.map((one) => one.replace('TARGET', 'target')));
  const text = (held: string): string => `${imports}${FUNCTIONS}const registry = new FinalizationRegistry(() => { host.release(); });
let host;
export function make(native) {
  host = native;
  const target = ${isReceiver ? from : target};
${receiver === null || isReceiver ? '' : `  const receiver = ${from.replace('TARGET', 'target')};\n`}  const result = ${call};
  if (result instanceof Promise) result.catch(ignore);
  registry.register(target, [${held}]);
  return new WeakRef(target);
}
`;
  return { id: `entry-${number}`, claim, call: `${isReceiver ? from : receiver === null ? '' : `${from} `}: ${call}, target ${target}`, source: text(isReceiverHeld ? 'receiver' : 'result'), control: text('1') };
}

/** What came of the calls of one entry that ran. */
export interface EntryJudged {
  readonly right: number;
  readonly wrong: readonly EntryProgram[];
}

const BATCH = 1500;
/** An accident is no contradiction: what contradicts is run again with more. */
const [OBJECTS, OBJECTS_TO_BE_SURE] = [2, 8];

/** By entry. Calls that throw say nothing, and neither do objects that stay alive with nothing held. */
export async function judgeEntries(programs: readonly EntryProgram[], host: LocatedHost): Promise<ReadonlyMap<string, EntryJudged>> {
  const judged = new Map<string, EntryJudged>();
  for (let start = 0; start < programs.length; start += BATCH) {
    const batch = programs.slice(start, start + BATCH);
    const first = await truths(batch, host, OBJECTS);
    const doubtful = batch.filter(({ id, claim }) => first.has(id) && first.get(id) !== claim.isKept);
    const second = await truths(doubtful, host, OBJECTS_TO_BE_SURE);
    for (const program of batch) {
      const truth = second.has(program.id) || doubtful.includes(program) ? second.get(program.id) : first.get(program.id);
      if (truth === undefined) continue;
      const { right, wrong } = judged.get(program.claim.entry) ?? { right: 0, wrong: [] };
      judged.set(program.claim.entry, truth === program.claim.isKept ? { right: right + 1, wrong } : { right, wrong: [...wrong, program] });
    }
  }
  return judged;
}

/** Whether the target is kept, of those programs that tell. */
async function truths(programs: readonly EntryProgram[], host: LocatedHost, objects: number): Promise<ReadonlyMap<string, boolean>> {
  const verdicts = await run(programs.map(({ id, source }) => ({ id, source })), host, objects);
  const alive = programs.filter(({ id }) => isAlive(verdicts.get(id)));
  const controls = await run(alive.map(({ id, control }) => ({ id, source: control })), host, objects);
  return new Map(programs.flatMap(({ id }) => {
    const verdict = verdicts.get(id);
    if (verdict?.kind !== 'measured' || verdict.truth === 'mixed' || isAlive(controls.get(id))) return [];
    return [[id, isAlive(verdict)] as const];
  }));
}

async function run(list: readonly { readonly id: string; readonly source: string }[], host: LocatedHost, objects: number): Promise<ReadonlyMap<string, Verdict>> {
  if (list.length === 0) return new Map();
  using workshop = new Workshop(host.kind, objects);
  return await judgeOn(host, list.map(({ id, source }) => workshop.prepare({ id, language: 'mjs', source, header: { alone: false } })), workshop);
}

function isAlive(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'measured' && verdict.counts.dead === 0;
}
