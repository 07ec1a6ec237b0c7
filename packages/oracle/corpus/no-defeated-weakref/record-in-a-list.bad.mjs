// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a record of a list of the module with the WeakRef in one property and the object in another"}
const tracked = [];

export function make() {
  const node = { id: 1 };
  const entry = { ref: new WeakRef(node), label: 'node' };
  entry.source = node;
  tracked.push(entry);
  return entry.ref;
}

export const labels = () => tracked.map((entry) => entry.label + entry.source.id);
