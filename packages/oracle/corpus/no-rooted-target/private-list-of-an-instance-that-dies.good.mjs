// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"an instance that dies takes its list along"}
class Manager {
  #items = [];
  #registry;
  constructor(registry) { this.#registry = registry; }
  create(n) {
    const item = { n: 1 };
    this.#items.push(item);
    this.#registry.register(item, n);
    return item;
  }
}
const registry = new FinalizationRegistry((n) => { n.release(); });
export function make(n) { return new WeakRef(new Manager(registry).create(n)); }
