// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle of addCleanup runs it once, whoever comes first"}
import { addCleanup } from 'reclaim';

const release = (handle) => handle.release();

class File {
  #cleanup;

  constructor(handle) {
    this.#cleanup = addCleanup(this, release, handle);
  }

  close() {
    this.#cleanup.run();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
