// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the base class puts it into the set, and the derived class registers it"}
const registry = new FinalizationRegistry((native) => { native.release(); });
const shown = new Set();
class Base { constructor() { shown.add(this); } }
class View extends Base { constructor(native) { super(); registry.register(this, native); } }
export function make(native) { return new WeakRef(new View(native)); }
