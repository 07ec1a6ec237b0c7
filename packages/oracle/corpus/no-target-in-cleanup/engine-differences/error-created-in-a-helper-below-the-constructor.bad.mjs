// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"V8: the error is created in a plain function, but the constructor that called it is among its frames"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const trace = () => new Error('made here');

class Texture {
  constructor(native) {
    registry.register(this, { native, madeAt: trace() });
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
