// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"of its two objects the helper registers the one that the cleanup does not name"}
const registry = new FinalizationRegistry((fn) => fn());

function tie(child, parent, cleanup) {
  child.parent = parent;
  registry.register(child, cleanup);
}

export function make(native) {
  const parent = { open: true };
  const child = { id: 2 };
  tie(child, parent, () => native.release(parent.open));
  return new WeakRef(child);
}
