// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a list of records, each with a function that uses the handle"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Dir {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  files(names) { const handle = this.#handle; return names.map((name) => ({ name, read: () => handle.use(name) })); }
}
let list;
export function make(native) { const d = new Dir(native); list = d.files(['a']); return new WeakRef(d); }
export function later() { list[0].read(); list = undefined; }
