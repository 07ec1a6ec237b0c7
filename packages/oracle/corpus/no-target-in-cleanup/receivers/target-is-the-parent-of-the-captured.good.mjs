// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure keeps a child of the target, and the child does not know its parent"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const child = { port: 1 };
  const parent = { child };
  registry.register(parent, () => native.release(child.port));
  return new WeakRef(parent);
}
