// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"the record has a weak reference, and the Map has its referent as the key"}
const layouts = new Map();

export function layoutOf(node) {
  let entry = layouts.get(node);
  if (!entry) {
    const width = node.text.length;
    entry = { owner: new WeakRef(node), width };
    layouts.set(node, entry);
  }
  return entry.width;
}

export function make() {
  const node = { text: 'abc' };
  layoutOf(node);
  return new WeakRef(node);
}
