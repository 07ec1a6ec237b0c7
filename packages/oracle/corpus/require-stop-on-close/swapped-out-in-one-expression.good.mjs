// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle is swapped out in an expression"}
const registry = new FinalizationRegistry((box) => { for (const handle of box.splice(0)) handle.release(); });
class File {
  constructor(handle) {
    this.box = [handle];
    registry.register(this, this.box);
  }
  close() { for (const handle of this.box.splice(0)) handle.release(); }
}
const open = (native) => new File(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
