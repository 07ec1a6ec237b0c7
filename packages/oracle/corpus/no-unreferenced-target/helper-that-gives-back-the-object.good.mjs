// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the target comes from a helper that gives back what it is given, which is kept"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

const checked = (texture) => texture;

export function make(native) {
  const texture = { native };
  registry.register(checked(texture), { native });
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
