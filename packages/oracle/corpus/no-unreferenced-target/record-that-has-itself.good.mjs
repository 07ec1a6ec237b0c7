// {"rule":"no-unreferenced-target","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"what is read of the record is the record, or a Map that it is in"}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(owner, handle) {
  const record = { owner };
  record.self = record;
  registry.register(record, handle);
  return record.self;
}

function find(owner, handle) {
  const parts = new Map();
  registry.register(parts, handle);
  return parts.set('owner', owner);
}

let shown;
let made = 0;

export function make(native) {
  shown = made++ % 2 === 0 ? track({ width: 640 }, native) : find({ width: 640 }, native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
