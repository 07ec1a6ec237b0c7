// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the referent is the key of its record, and the Map forgets old records"}
const layouts = new Map();

export function layoutOf(node) {
  let entry = layouts.get(node);
  if (!entry) {
    const width = node.text.length;
    entry = { owner: new WeakRef(node), width };
    layouts.set(node, entry);
  }
  if (layouts.size > 3) layouts.delete(layouts.keys().next().value);
  return entry.width;
}

export function make() {
  const node = { text: 'abc' };
  layoutOf(node);
  for (const text of ['a', 'b', 'c', 'd']) layoutOf({ text });
  return new WeakRef(node);
}
