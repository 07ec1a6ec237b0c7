// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"only the text of the stack is held, not the error"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  constructor(native) {
    const { stack } = new Error('made here');
    registry.register(this, { native, stack });
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
