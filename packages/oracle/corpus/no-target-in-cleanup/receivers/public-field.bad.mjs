// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registry is a public field of an instance that the module keeps"}
class Pool {
  finalizers = new FinalizationRegistry((fn) => fn());
  lend(native) {
    const item = { used: 0 };
    this.finalizers.register(item, () => native.release(item.used));
    return item;
  }
}
const pool = new Pool();

export const make = (native) => new WeakRef(pool.lend(native));
