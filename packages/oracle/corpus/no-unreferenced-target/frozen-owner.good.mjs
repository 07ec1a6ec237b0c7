// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"freeze gives back the texture itself"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

export function make(native) {
  const texture = { native };
  registry.register(Object.freeze(texture), { native });
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
