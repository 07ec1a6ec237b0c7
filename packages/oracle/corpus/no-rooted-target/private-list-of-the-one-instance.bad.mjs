// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the one instance of the class is a constant of the module"}
class Manager {
  #items = [];
  #registry = new FinalizationRegistry((n) => { n.release(); });
  create(n) {
    const item = { n: 1 };
    this.#items.push(item);
    this.#registry.register(item, n);
    return item;
  }
}
export const manager = new Manager();
export function make(n) { return new WeakRef(manager.create(n)); }
