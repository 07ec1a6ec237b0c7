// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the same with `addCleanup` of the runtime","line":15}
import { addCleanup } from 'reclaim';

class Guard {
  constructor(handle) {
    this.handle = handle;
    addCleanup(this, (one) => one.release(), handle);
  }
}

export function open(native) {
  const guard = new Guard(native);
  const { handle } = guard;
  seen = new WeakRef(guard);
  return () => handle.use();
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
