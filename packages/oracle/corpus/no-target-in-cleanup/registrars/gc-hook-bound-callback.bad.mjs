// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the callback is a method bound to this, and this is the return option"}
import { create } from 'gc-hook';

class Stream {
  constructor(native) {
    this.native = native;
    create(7, this.close.bind(this), { return: this, token: false });
  }
  close(fd) { this.native.release(fd); }
}

export const make = (native) => new WeakRef(new Stream(native));
