// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an object made with Object.create is registered with a closure over the handle"}
const registry = new FinalizationRegistry((free) => free());

const prototype = {
  describe() { return `open: ${this.open}`; },
};

export function make(native) {
  const session = Object.create(prototype, { open: { value: true } });
  registry.register(session, () => native.release());
  return new WeakRef(session);
}
