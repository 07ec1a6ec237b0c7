// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the copy is the one that is kept","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
const copyOf = (one) => ({ ...one });
export function make(native) {
  const texture = copyOf({ native });
  registry.register(texture, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
