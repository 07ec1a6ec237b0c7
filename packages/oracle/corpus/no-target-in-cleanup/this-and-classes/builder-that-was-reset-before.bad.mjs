// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what comes behind the reset stays"}
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
  registry.register(conn, new Builder().reset().add(conn).build());
  return new WeakRef(conn);
}
