// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"the list of the exported object is open to others, who replace it"}
export const manager = {
  items: [],
  registry: new FinalizationRegistry((n) => { n.release(); }),
  create(n) { const item = { n: 1 }; this.items.push(item); this.registry.register(item, n); return item; },
};
export function make(n) { const r = new WeakRef(manager.create(n)); manager.items = []; return r; }
