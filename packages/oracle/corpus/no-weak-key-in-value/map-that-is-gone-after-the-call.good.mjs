// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Map in a local variable is gone with the call, whatever it holds"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const seen = new Map();
  const node = { next: null };
  seen.set(new WeakRef(node), { node });
  const count = seen.size;
  registry.register(node, native);
  return count === 1 ? new WeakRef(node) : null;
}
