// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method of the literal calls it off","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(handle) {
  const one = { handle, close() { registry.unregister(this); this.handle.release(); } };
  registry.register(one, handle, one);
  return one;
}
export function make(native) {
  const one = open(native);
  one.close();
  return new WeakRef(one);
}
