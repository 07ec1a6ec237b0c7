// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the setter of the record lists it"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

const all = [];

export function make(native) {
  const texture = { native };
  const guard = { set texture(value) { all.push(this); } };
  guard.texture = 1;
  registry.register(guard, { native });
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
  all.length = 0;
}
