// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper keeps what it makes in the object","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
function guard(texture) {
  texture.guard ??= { at: 0 };
  return texture.guard;
}
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(guard(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
