// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"the handle of addCleanup is kept and not read","harm":"released twice"}
import { addCleanup } from 'reclaim';

class One {
  #cleanup;
  constructor(handle) {
    this.handle = handle;
    this.#cleanup = addCleanup(this, (held) => held.release(), handle);
  }
  close() { this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
