// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a bound method holds its object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const actions = new Map();
class Layer {
  toggle() { this.visible = !this.visible; }
}
export function make(native) {
  const layer = new Layer();
  actions.set(new WeakRef(layer), layer.toggle.bind(layer));
  registry.register(layer, native);
  return new WeakRef(layer);
}
export const size = () => actions.size;
