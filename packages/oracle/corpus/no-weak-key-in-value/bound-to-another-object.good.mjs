// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method is bound to a record of the module"}
const registry = new FinalizationRegistry((handle) => handle.release());
const actions = new Map();
const log = { lines: 0, add() { this.lines++; } };
export function make(native) {
  const layer = { visible: true };
  actions.set(new WeakRef(layer), log.add.bind(log, layer.visible));
  registry.register(layer, native);
  return new WeakRef(layer);
}
export const size = () => actions.size;
