// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"V8: the error is created in a private method whose receiver is the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  #trace() { return new Error('made here'); }

  constructor(native) {
    registry.register(this, { native, madeAt: this.#trace() });
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
