// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a consuming method gives the handle away and releases","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  close() {
    const { handle } = this;
    this.handle = null;
    handle.release();
  }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
