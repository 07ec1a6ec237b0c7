// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"without its handle the cleanup cannot be stopped","line":15}
import { addCleanup } from 'reclaim';

const release = (handle) => handle.release();

class File {
  #handle;

  constructor(handle) {
    this.#handle = handle;
    addCleanup(this, release, handle);
  }

  close() {
    this.#handle.release();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
