// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a function expression names the key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const undo = new Map();
export function make(native) {
  const layer = { visible: true };
  undo.set(new WeakRef(layer), function () { layer.visible = !layer.visible; });
  registry.register(layer, native);
  return new WeakRef(layer);
}
export const size = () => undo.size;
