// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the method is called by a computed name","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Box {
  constructor(native) { this.native = native; }
  ['do'](what, token) { registry[what](...(what === 'register' ? [this, this.native, token] : [token])); }
}
export function make(native) {
  const box = new Box(native);
  const token = {};
  box.do('register', token);
  box.do('unregister', token);
  native.stop();
  return new WeakRef(box);
}
