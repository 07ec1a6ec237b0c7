// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"both use the handle","spared":"released after stop"}
const api = { boxes: new FinalizationRegistry((handle) => handle.release()) };
class Box {
  constructor(native) {
    this.native = native;
    api.boxes.register(this, native, native);
  }
  free() {
    api.boxes.unregister(this.native);
    this.native.stop();
  }
}
export function make(native) {
  const box = new Box(native);
  box.free();
  return new WeakRef(box);
}
