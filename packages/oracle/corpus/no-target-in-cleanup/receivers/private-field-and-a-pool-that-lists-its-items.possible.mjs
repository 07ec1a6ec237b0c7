// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","also":{"no-rooted-target":"report"},"about":"the callback of the registry uses the pool, and the pool lists its items strongly"}
class Pool {
  #items = new Set();
  #finalizers = new FinalizationRegistry(({ native }) => { native.release(this.#items.size); });
  lend(native) {
    const item = { used: 0 };
    this.#items.add(item);
    this.#finalizers.register(item, { native });
    return item;
  }
}
const pool = new Pool();

export const make = (native) => new WeakRef(pool.lend(native));
