// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"close takes the handle out of what the registry holds"}
const registry = new FinalizationRegistry((state) => { state.handle?.release(); });
class File {
  constructor(handle) {
    this.state = { handle };
    registry.register(this, this.state);
  }
  close() {
    const { handle } = this.state;
    this.state.handle = null;
    handle?.release();
  }
}
const open = (native) => new File(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
