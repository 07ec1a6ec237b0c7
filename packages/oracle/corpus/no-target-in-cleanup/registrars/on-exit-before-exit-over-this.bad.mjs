// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","alone":true,"line":7,"about":"the arrow for beforeExit uses this"}
import { registerBeforeExit } from 'on-exit-leak-free';

class Log {
  lines = [];
  constructor(native) {
    registerBeforeExit(this, () => native.release(this.lines));
  }
}

export const make = (native) => new WeakRef(new Log(native));
