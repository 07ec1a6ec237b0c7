// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"close deletes the entry"}
const byId = new Map();
let next = 0;
const registry = new FinalizationRegistry((release) => release());
export class C {
  constructor(native) { registry.register(this, native.release); this.id = next++; byId.set(this.id, this); }
  disconnect() { byId.delete(this.id); }
}
export function make(native) { const c = new C(native); c.disconnect(); return new WeakRef(c); }
