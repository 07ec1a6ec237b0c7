import { retainingPath } from '../heap/retaining-path.ts';
import { goodRound, nextTask } from './rounds.ts';

/** What leads to an object without keeping it: a `WeakRef`, a pointer that `weak` made, or anything else with such a `deref`. */
export interface Reference {
  deref(): WeakKey | undefined;
}

/** What `collected` can be asked about: a reference, or a function that makes the object, or a reference to one, and lets go of it. */
export type Subject = Reference | (() => unknown);

export interface CollectedOptions {
  /** How many collections must leave it alive before it is said to leak. Each counts only if a fresh object died in it. 10 without this. */
  readonly rounds?: number;
  /** Whether to look for the path that keeps it, on hosts that can. It takes a heap snapshot, some tenths of a second. True without this. */
  readonly path?: boolean;
}

/** The object is alive, and the collector is at work. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  /** Who keeps it, root first: one step an entry. Undefined when the host cannot tell or was not asked. */
  readonly path: readonly string[] | undefined;

  constructor(message: string, path: readonly string[] | undefined) {
    super(message);
    this.path = path;
  }
}

const ROUNDS = 10;

/**
 * Resolves once the object is collected, and rejects with a `LeakError` when it is not: in Node and Deno with the path that keeps it.
 *
 * What is asked about must not be held by the one who asks: no variable of a function that is still running, the asking test included, may have
 * the object. A function that makes it is the safest way to ask: `await collected(() => open().ref)`.
 *
 * It never looks whether the object is alive in a job that then collects, for looking keeps it to the end of the job; and a collection in which
 * not even a fresh object died is not counted. An object that dies later, by a timer of its own for instance, is said to leak: raise `rounds`, or
 * wait for the timer first.
 *
 * @returns how many collections it took. 0 when it was gone before the first.
 * @throws {LeakError} when it is alive after that many collections.
 * @throws {CollectorError} when the host has no collector that can be called, or it does not collect. This is never said of a leak.
 * @throws {TypeError} when the subject is none; and what the function that makes it throws.
 */
export async function collected(subject: Subject, { rounds = ROUNDS, path = true }: CollectedOptions = {}): Promise<number> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError(`collected: the rounds must be a whole number from 1 on; got ${String(rounds)}`);
  const ref = await referenceOf(subject);
  await nextTask();
  const death = new Death(ref);
  for (let round = 0; round < rounds; round++) {
    if (death.heard) return round;
    await nextTask();
    await goodRound(round);
  }
  if (death.heard || isGone(ref)) return rounds;
  // A job of its own: what was just looked at would be kept by that look, and this would be the path.
  await nextTask();
  throw leak(ref, rounds, path);
}

/**
 * Hears of the death of an object. Looking again and again would be the simpler way, and a wrong one: each look leaves a word on the machine
 * stack, which JavaScriptCore takes for a reference, and one object in some hundred never died.
 */
class Death {
  heard: boolean;
  readonly #registry: FinalizationRegistry<undefined>;

  constructor(ref: Reference) {
    this.#registry = new FinalizationRegistry(() => {
      this.heard = true;
    });
    this.heard = !this.#register(ref);
  }

  #register(ref: Reference): boolean {
    const object = ref.deref();
    if (object !== undefined) this.#registry.register(object, undefined);
    return object !== undefined;
  }
}

/** A frame of its own, so that no register of the caller can have the object. */
function isGone(ref: Reference): boolean {
  return ref.deref() === undefined;
}

function referenceOf(subject: unknown): Reference | Promise<Reference> {
  if (isReference(subject)) return subject;
  if (typeof subject !== 'function') {
    const hint = typeof subject === 'object' && subject !== null ? '. Given the object itself, the question would be what keeps it alive' : '';
    throw new TypeError(`collected: the subject must be a WeakRef, a weak pointer or a function that makes the object; got ${typeof subject}${hint}`);
  }
  const made: unknown = (subject as () => unknown)(); // a subject that is a function
  // The promise goes with this frame, and with it its value.
  return isThenable(made) ? Promise.resolve(made).then(weakly) : weakly(made);
}

function weakly(made: unknown): Reference {
  if (isReference(made)) return made;
  if ((typeof made !== 'object' || made === null) && typeof made !== 'function') {
    throw new TypeError(`collected: the function must return the object, or a reference to it; it returned ${made === null ? 'null' : typeof made}`);
  }
  return new WeakRef(made);
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'deref' in value && typeof value.deref === 'function';
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function leak(ref: Reference, rounds: number, wanted: boolean): LeakError {
  const path = wanted ? retainingPath(ref) : undefined;
  const alive = `The object is still alive after ${rounds} collections, in each of which a fresh object died.`;
  if (path !== undefined) return new LeakError(`${alive} It is kept by:\n${path.map((step, depth) => `${'  '.repeat(Math.min(depth, 12) + 1)}${depth === 0 ? '' : '-> '}${step}`).join('\n')}`, path);
  return new LeakError(wanted ? `${alive} This host cannot show what keeps it: run the same test in Node to see the path.` : alive, undefined);
}
