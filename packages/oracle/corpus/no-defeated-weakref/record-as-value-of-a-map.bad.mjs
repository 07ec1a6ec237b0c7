// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a record with both as value of a Map of the module"}
const tracked = new Map();

export function make() {
  const node = { id: 1 };
  tracked.set(node.id, { ref: new WeakRef(node), source: node }); 
  return tracked.get(1).ref;
}

export const idOf = (id) => tracked.get(id)?.source.id;
