// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method on the prototype calls it off","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

function One(handle) { this.handle = handle; registry.register(this, handle, handle); }
One.prototype.close = function () { registry.unregister(this.handle); this.handle.release(); };

export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
