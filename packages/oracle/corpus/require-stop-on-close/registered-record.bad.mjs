// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"the held record has the handle","harm":"released twice"}
const registry = new FinalizationRegistry(({ handle }) => handle.release());
class One {
  constructor(handle) { this.handle = handle; registry.register(this, { handle }); }
  close() { this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
