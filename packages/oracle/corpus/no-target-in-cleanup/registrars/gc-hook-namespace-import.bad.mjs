// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"create is called as a member of the namespace import"}
import * as hooks from 'gc-hook';

class Stream {
  constructor(native) {
    this.native = native;
    hooks.create(7, (fd) => this.native.release(fd), { return: this, token: false });
  }
}

export const make = (native) => new WeakRef(new Stream(native));
