// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper gives back the owner","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
const same = (one) => one;
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(same(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
