// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the handle of addCleanup is put into a field and never used","line":14}
import { addCleanup } from 'reclaim';

const release = (handle) => handle.release();

class Socket {
  #handle;
  #cleanup;
  constructor(handle) {
    this.#handle = handle;
    this.#cleanup = addCleanup(this, release, handle);
  }
  close() {
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
