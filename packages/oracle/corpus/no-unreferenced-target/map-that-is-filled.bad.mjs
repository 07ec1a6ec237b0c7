// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a Map that gets an entry refers to what is in it, and nothing refers to the Map","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(owner, handle) {
  const parts = new Map();
  parts.set('owner', owner);
  registry.register(parts, handle);
  return owner;
}

let shown;

export function make(native) {
  shown = track({ width: 640 }, native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
