// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the prototype of the target has it"}
const proto = { registry: new FinalizationRegistry((handle) => handle.release()) };
export function make(native) {
  const file = Object.create(proto);
  file.registry.register(file, native);
  return new WeakRef(file);
}
