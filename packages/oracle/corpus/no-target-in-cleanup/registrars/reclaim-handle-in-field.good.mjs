// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the handle lies in the target and holds it not"}
import { addCleanup } from 'reclaim';

const release = ({ native, fd }) => native.release(fd);

class Stream {
  #cleanup;
  constructor(native) {
    this.#cleanup = addCleanup(this, release, { native, fd: 3 });
  }
  close() {
    this.#cleanup.run();
  }
}

export const make = (native) => new WeakRef(new Stream(native));
