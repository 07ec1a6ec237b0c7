// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the registry is a field of a record of the module, and the call is elsewhere","harm":"released after stop"}
const api = { boxes: new FinalizationRegistry((handle) => handle.release()) };
class Box {
  constructor(native) {
    this.native = native;
    api.boxes.register(this, native, native);
  }
  free() {
    api.boxes.unregister(this);
    this.native.stop();
  }
}
export function make(native) {
  const box = new Box(native);
  box.free();
  return new WeakRef(box);
}
