// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"what is returned is read of the record, and the record is with nobody","line":6}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(owner, handle) {
  const record = { owner, since: 1 };
  registry.register(record, handle);
  return record.owner;
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
