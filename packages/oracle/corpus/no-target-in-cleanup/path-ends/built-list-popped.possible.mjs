// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a list that a builder copied is emptied by its owner"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Parts {
  #list = [];

  add(part) {
    this.#list.push(part);
    return this;
  }

  all() {
    return [...this.#list];
  }
}

export function make(native) {
  const conn = { port: 443 };
  const parts = new Parts().add(conn).all();
  registry.register(conn, { native, parts });
  parts.pop();
  return new WeakRef(conn);
}
