// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle of addCleanup is stopped before the release"}
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
    this.#cleanup.stop();
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
