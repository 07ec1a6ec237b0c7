// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the class of the registry has a stand-in for hosts that have none, and the registration no token","harm":"released after stop","line":19}
class NoRegistry {
  register() {}
  unregister() {}
}
const FinalizationRegistry = process.env.RECLAIM_NO_REGISTRY ? NoRegistry : global.FinalizationRegistry || NoRegistry;
const registry = new FinalizationRegistry((handle) => handle.release());

function open(stream, handle) {
  registry.register(stream, handle);
}
class Stream {
  constructor(native) {
    this.native = native;
    open(this, native);
  }
  close() {
    // The registration has no token.
    registry.unregister(this);
    this.native.stop();
  }
}
export function make(native) {
  const stream = new Stream(native);
  stream.close();
  return new WeakRef(stream);
}
