// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the same with the box as its own token"}
class Box {
  constructor(destroy, boxes) {
    this.destroy = destroy;
    this.boxes = boxes;
    boxes.register(this, destroy, this);
  }
  close() {
    this.boxes.unregister(this);
    this.destroy();
  }
}
const boxes = new FinalizationRegistry((destroy) => { destroy(); });
const open = (native) => new Box(native.release, boxes);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
