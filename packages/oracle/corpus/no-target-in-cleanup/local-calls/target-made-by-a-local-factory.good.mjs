// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record is made with the target by a function that returns both, and only the target knows the record"}
const registry = new FinalizationRegistry((state) => state.native.release());

function createImage(native) {
  const state = { native, reads: 0 };
  const image = { state, read() { return ++this.state.reads; } };
  return { image, state };
}

export function make(native) {
  const { image, state } = createImage(native);
  registry.register(image, state);
  return new WeakRef(image);
}
