// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the handle of addCleanup goes nowhere"}
import { addCleanup } from 'reclaim';
const end = (handle) => { handle.release(); };
class Socket {
  constructor(handle) {
    this.handle = handle;
    addCleanup(this, end, handle);
  }
  close() { end(this.handle); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
