// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handle is taken out of the held record","spared":"released twice"}
const registry = new FinalizationRegistry((held) => held.handle?.release());
class One {
  constructor(handle) { this.held = { handle }; registry.register(this, this.held); }
  close() { const { handle } = this.held; this.held.handle = undefined; handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
