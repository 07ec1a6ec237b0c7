// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the function is called with the object as this","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());
function end() { registry.unregister(this); }
export function make(native) {
  const file = {};
  registry.register(file, native, file);
  end.call(file);
  native.stop();
  return new WeakRef(file);
}
