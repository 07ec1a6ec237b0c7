import { LiveEntries } from './live-entries.ts';
import { checkWeak } from './misuse.ts';
import { raise } from './on-cleanup-error.ts';
import { creatorOf, WeakCache } from './weak-cache.ts';

/** As much of an `AbortSignal` as is needed: hosts have it, the language does not. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The host's own `AbortSignal` where the libraries of the compiler know it: what `fetch` and other functions ask for. */
export type HostSignal = typeof globalThis extends { readonly AbortSignal: { readonly prototype: infer S extends Signal } } ? S : Signal;

interface Controller {
  readonly signal: HostSignal;
  abort(reason?: unknown): void;
}

export interface AsyncWeakCacheOptions<K, V extends WeakKey> {
  /**
   * Makes the value of a key that has none. The signal aborts when nobody waits for it any more; undefined on a host without `AbortController`.
   */
  readonly create: (key: K, context: { readonly signal: HostSignal | undefined }) => V | PromiseLike<V>;
}

/** One creation under way. */
interface Flight<V> {
  readonly promise: Promise<V>;
  readonly controller: Controller | undefined;
  waiting: number;
}

/**
 * A `WeakCache` whose values take time to make. Concurrent `get`s of one key share one creation.
 *
 * A value is kept until those who waited for it have it, not longer: whoever drops it may cause it to be created again. Keys are held
 * strongly while they are in use, as in `WeakCache`.
 *
 * A creation that fails leaves nothing behind, and the next `get` tries again. `set`, `delete` and `clear` during a creation win over it: those
 * who wait still get what is created, but it is not put into the cache. A `create` that awaits the `get` of its own key waits for itself.
 */
export class AsyncWeakCache<K, V extends WeakKey> extends LiveEntries<K, V> {
  readonly #values: WeakCache<K, V>;
  readonly #flights = new Map<K, Flight<V>>();
  readonly #create: AsyncWeakCacheOptions<K, V>['create'];

  /** @throws {TypeError} when `create` is not a function, or the host has no `WeakRef`. */
  constructor(options: AsyncWeakCacheOptions<K, V>) {
    super();
    this.#create = creatorOf('AsyncWeakCache', options);
    this.#values = new WeakCache<K, V>({ create: raise }) /* never called: values are put there, and not asked of it */;
  }

  /**
   * The value of `key`, made by `create` if there is none and none is being made.
   * @param options `signal`: rejects this call alone, with the signal's reason, when it aborts. The creation is aborted when all who waited have
   * gone; a `get` after that starts a new one.
   */
  async get(key: K, { signal }: { readonly signal?: Signal | undefined } = {}): Promise<V> {
    if (signal?.aborted) throw signal.reason;
    const known = this.#values.peek(key);
    if (known) return known;
    let flight = this.#flights.get(key);
    if (!flight) this.#flights.set(key, (flight = this.#start(key)));
    return this.#wait(key, flight, signal);
  }

  /** The value of `key` if it is there already. */
  peek(key: K): V | undefined {
    return this.#values.peek(key);
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  /** @throws {TypeError} when `value` cannot be held weakly, or is the key. */
  set(key: K, value: V): this {
    checkWeak('AsyncWeakCache: a value', value);
    this.#values.set(key, value);
    this.#flights.delete(key);
    return this;
  }

  /** @returns whether there was a live value or one being created. */
  delete(key: K): boolean {
    const wasBeingMade = this.#flights.delete(key);
    return this.#values.delete(key) || wasBeingMade;
  }

  clear(): void {
    this.#flights.clear();
    this.#values.clear();
  }

  /** Of what is there; what is being created does not count. */
  entries(): Generator<[K, V], undefined> {
    return this.#values.entries();
  }

  // eslint-disable-next-line @typescript-eslint/class-literal-property-style -- a field would be one of each object
  get [Symbol.toStringTag](): string {
    return 'AsyncWeakCache';
  }

  #start(key: K): Flight<V> {
    const { AbortController } = globalThis as { AbortController?: new () => Controller };
    const controller = AbortController && new AbortController();
    const land = (): boolean => this.#flights.get(key) === flight && this.#flights.delete(key);
    // Not before the flight is known: what `create` does may ask for the same key.
    const made = Promise.resolve().then(() => this.#create(key, { signal: controller?.signal }));
    const promise = made.then(
      (value) => {
        const isWanted = land();
        checkWeak('AsyncWeakCache: a value', value);
        if (isWanted) this.#values.set(key, value);
        return value;
      },
      (error: unknown) => {
        land();
        throw error;
      },
    );
    const flight: Flight<V> = { promise, controller, waiting: 0 };
    return flight;
  }

  #wait(key: K, flight: Flight<V>, signal: Signal | undefined): Promise<V> {
    flight.waiting++;
    if (!signal) return flight.promise;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason); // whatever the caller aborted with
        if (--flight.waiting > 0) return;
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        flight.controller?.abort(signal.reason);
      };
      signal.addEventListener('abort', leave);
      flight.promise.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }
}
