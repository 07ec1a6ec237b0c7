// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"an exported class whose instances have a registry each"}
export class Socket {
  constructor(native) {
    this.finalizer = new FinalizationRegistry((handle) => handle.release());
    this.finalizer.register(this, native);
  }
}
export const make = (native) => new WeakRef(new Socket(native));
