// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":3,"about":"a helper makes the record, and the caller puts it into a list"}
const tracked = [];
const entryOf = (node) => ({ ref: new WeakRef(node), source: node }); 

export function make() {
  const node = { id: 1 };
  const entry = entryOf(node);
  tracked.push(entry);
  return entry.ref;
}

export const ids = () => tracked.map((entry) => entry.source.id);
