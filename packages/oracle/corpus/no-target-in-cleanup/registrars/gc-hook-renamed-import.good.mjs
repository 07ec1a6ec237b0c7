// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"create under another name, with a static method and a number"}
import { create as onCollected, drop } from 'gc-hook';

class Stream {
  static close({ native, fd }) { native.release(fd); }
  constructor(native) {
    this.state = { native, fd: 7 };
    onCollected(this.state, Stream.close, { return: this });
  }
  close() {
    drop(this.state);
    Stream.close(this.state);
  }
}

export const make = (native) => new WeakRef(new Stream(native));
