// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle of addCleanup decides"}
import { addCleanup } from 'reclaim';
class Socket {
  #cleanup;
  constructor(handle) {
    this.handle = handle;
    this.#cleanup = addCleanup(this, (one) => { one.release(); }, handle);
  }
  close() { if (this.#cleanup.stop()) this.handle.release(); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
