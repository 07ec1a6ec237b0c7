// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"line":5,"about":"a method bound to this is held until the process ends"}
class File {
  constructor(native) {
    this.native = native;
    process.finalization.registerBeforeExit(this, this.flush.bind(this));
  }
  flush() { this.native.release(); }
}

export const make = (native) => new WeakRef(new File(native));
