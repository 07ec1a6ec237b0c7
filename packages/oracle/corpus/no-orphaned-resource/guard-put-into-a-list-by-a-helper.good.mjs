// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a local function puts the guard into a list that stays"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

const open = new Set();
const keep = (guard) => { open.add(guard); };

export function openOne(native) {
  const guard = new Guard(native);
  const { handle } = guard;
  keep(guard);
  seen = new WeakRef(guard);
  return () => handle.use();
}

let reader;
let seen;
export function make(native) {
  reader = openOne(native);
  return seen;
}

export function later() {
  reader();
  reader = undefined;
  open.clear();
}
