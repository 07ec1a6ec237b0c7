// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the registry is a static private field with an explicit type, and the closure reads a field of the instance"}
class Queue {
  static readonly #registry: FinalizationRegistry<() => void> = new FinalizationRegistry((free) => free());
  #jobs: Array<() => void> = [];

  constructor(readonly native: { release(pending: number): void }) {
    (Queue.#registry as FinalizationRegistry<unknown>).register(this, () => {
      native.release(this.#jobs.length);
    });
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Queue(native));
}
