// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a bound function is a new object, and nobody has it","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this.close.bind(this), native);
  }

  close() {
    this.native.release();
  }
}

let shown;

export function make(native) {
  shown = new Socket(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
