// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the guard goes to a function of another file, which may keep it"}
import { keepAlive } from 'reclaim';
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

export function open(native) {
  const guard = new Guard(native);
  const { handle } = guard;
  seen = new WeakRef(guard);
  return () => { handle.use(); keepAlive(guard); };
}

let reader;
let seen;
export function make(native) {
  reader = open(native);
  return seen;
}

export function later() {
  reader();
  reader = undefined;
}
