// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the helper keeps what it makes"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

const guards = new WeakMap();
function guardOf(texture) {
  const guard = { of: 'texture' };
  guards.set(texture, guard);
  return guard;
}

export function make(native) {
  const texture = { native };
  registry.register(guardOf(texture), { native });
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
