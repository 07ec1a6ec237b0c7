// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.freeze gives back the record that is returned","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const texture = Object.freeze({ native });
  registry.register(texture, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
