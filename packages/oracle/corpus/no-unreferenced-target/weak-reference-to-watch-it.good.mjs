// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"who makes a WeakRef of the object watches it die on purpose"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const canary = {};
  registry.register(canary, native);
  return new WeakRef(canary);
}
