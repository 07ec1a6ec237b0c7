// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"V8: an error that is created while this is the target keeps the receivers of its frames until its stack is read"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  constructor(native) {
    registry.register(this, { native, madeAt: new Error('made here') });
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
