// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the variable is put into the texture"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

export function make(native) {
  const texture = { native };
  let guard;
  guard = { of: 'texture' };
  registry.register(guard, { native });
  texture.guard = guard;
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
