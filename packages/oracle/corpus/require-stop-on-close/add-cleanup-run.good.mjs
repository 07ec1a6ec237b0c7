// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"close runs the cleanup","spared":"released twice"}
import { addCleanup } from 'reclaim';

class One {
  #cleanup;
  constructor(handle) {
    this.#cleanup = addCleanup(this, (held) => held.release(), handle);
  }
  close() { this.#cleanup.run(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
