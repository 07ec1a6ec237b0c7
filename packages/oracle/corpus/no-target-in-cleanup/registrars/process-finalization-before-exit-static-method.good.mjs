// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","needs":"process.finalization","alone":true,"about":"a static method is held, which knows no instance"}
import { finalization } from 'node:process';

class File {
  static flush(file) { file.native.release(); }
  constructor(native) {
    this.native = native;
    finalization.registerBeforeExit(this, File.flush);
  }
}

export const make = (native) => new WeakRef(new File(native));
