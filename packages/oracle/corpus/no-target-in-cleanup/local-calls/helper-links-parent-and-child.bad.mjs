// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup names the parent, and the helper gives the parent a link to the child that it registers"}
const registry = new FinalizationRegistry((fn) => fn());

function tie(child, parent, cleanup) {
  parent.child = child;
  registry.register(child, cleanup);
}

export function make(native) {
  const parent = { open: true };
  const child = { id: 2 };
  tie(child, parent, () => native.release(parent.open));
  return new WeakRef(child);
}
