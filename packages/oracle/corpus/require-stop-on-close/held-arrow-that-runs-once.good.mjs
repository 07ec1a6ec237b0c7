// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held arrow forgets its handle","spared":"released twice"}
const registry = new FinalizationRegistry((end) => end());
class One {
  constructor(handle) {
    this.end = ending(handle);
    registry.register(this, this.end);
  }
  close() { this.end(); }
}
function ending(handle) { return () => { handle?.release(); handle = null; }; }

export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
