// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method between two others gives the builder a new list"}
const registry = new FinalizationRegistry(() => current.release());
let current;

class Builder {
  #parts = [];
  add(part) {
    this.#parts.push(part);
    return this;
  }
  reset() {
    this.#parts = [];
    return this;
  }
  build() {
    return this.#parts;
  }
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  registry.register(conn, new Builder().add(conn).reset().build());
  return new WeakRef(conn);
}
