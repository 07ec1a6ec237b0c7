// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the object has the guard as well"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

let seen;
export class Reader {
  open(native) {
    const guard = new Guard(native);
    seen = new WeakRef(guard);
    this.guard = guard;
    this.bare = guard.handle;
  }
  read() { this.bare.use(); }
}

let reader;
export function make(native) {
  reader = new Reader();
  reader.open(native);
  return seen;
}

export function later() {
  reader.read();
  reader = undefined;
}
