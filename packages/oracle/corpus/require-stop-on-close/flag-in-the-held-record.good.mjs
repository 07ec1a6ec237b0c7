// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record says that it is done","spared":"released twice"}
const registry = new FinalizationRegistry((held) => { if (!held.done) held.handle.release(); });
class One {
  constructor(handle) { this.held = { handle, done: false }; registry.register(this, this.held); }
  close() { this.held.done = true; this.held.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
