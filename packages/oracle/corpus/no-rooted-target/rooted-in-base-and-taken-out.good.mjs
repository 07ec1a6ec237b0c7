// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"the base class takes it out again"}
const registry = new FinalizationRegistry((native) => { native.release(); });
const shown = new Set();
class Base { constructor(native) { shown.add(this); registry.register(this, native); } hide() { shown.delete(this); } }
class View extends Base { draw() {} }
export function make(native) { const v = new View(native); v.hide(); return new WeakRef(v); }
