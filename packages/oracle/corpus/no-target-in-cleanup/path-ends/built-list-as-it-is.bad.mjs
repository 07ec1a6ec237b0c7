// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a list that a builder copied has what was added"}
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
  return new WeakRef(conn);
}
