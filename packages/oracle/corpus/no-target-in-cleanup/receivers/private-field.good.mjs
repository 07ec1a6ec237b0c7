// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the private registry of the pool holds a number and native; the callback uses the pool"}
class Pool {
  #returned = 0;
  #finalizers = new FinalizationRegistry(({ native, id }) => { this.#returned++; native.release(id); });
  lend(native) {
    const item = { id: this.#returned };
    this.#finalizers.register(item, { native, id: item.id });
    return item;
  }
}
const pool = new Pool();

export const make = (native) => new WeakRef(pool.lend(native));
