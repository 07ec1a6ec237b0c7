// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"close empties the list that the cleanup walks over"}
const registry = new FinalizationRegistry((handles) => { for (const handle of handles) handle.release(); });
class Group {
  constructor(handles) {
    this.handles = handles;
    registry.register(this, handles);
  }
  close() {
    for (const handle of this.handles) handle.release();
    this.handles.length = 0;
  }
}
const open = (native) => new Group([native]);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
