// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the same in a WeakMap"}
const layouts = new WeakMap();

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
