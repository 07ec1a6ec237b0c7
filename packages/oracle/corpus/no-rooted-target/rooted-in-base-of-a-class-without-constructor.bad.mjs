// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the derived class has no constructor of its own"}
const registry = new FinalizationRegistry((native) => { native.release(); });
const shown = new Set();
class Base { constructor(native) { shown.add(this); registry.register(this, native); } }
class View extends Base { draw() {} }
export function make(native) { return new WeakRef(new View(native)); }
