// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a class has as a getter is not copied"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class View {
  #model;

  constructor(model) {
    this.#model = model;
  }

  get model() {
    return this.#model;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, view: { ...new View(conn) } });
  return new WeakRef(conn);
}
