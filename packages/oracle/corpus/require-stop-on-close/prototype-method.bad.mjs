// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a method put on the prototype","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

function One(handle) { this.handle = handle; registry.register(this, handle); }
One.prototype.close = function () { this.handle.release(); };

export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
