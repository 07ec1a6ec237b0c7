// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token comes by an event","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();
bus.addEventListener('end', (event) => { registry.unregister(event.token); });
export function make(native) {
  const file = {};
  registry.register(file, native, file);
  bus.dispatchEvent(Object.assign(new Event('end'), { token: file }));
  native.stop();
  return new WeakRef(file);
}
