// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method of a class names no object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const actions = new Map();
class Layer {
  toggle() { this.visible = !this.visible; }
}
export function make(native) {
  const layer = new Layer();
  actions.set(new WeakRef(layer), layer.toggle);
  registry.register(layer, native);
  return new WeakRef(layer);
}
export const size = () => actions.size;
