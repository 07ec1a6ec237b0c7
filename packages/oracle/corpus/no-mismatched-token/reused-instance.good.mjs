// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"an instance that is its own handle","spared":"released after stop"}
const registry = new FinalizationRegistry((one) => one.release());
class Node {
  constructor(inner) { this.inner = inner; if (inner) registry.register(this, inner, inner); }
  release() { this.inner?.release(); }
  end() { registry.unregister(this); this.inner?.stop(); }
}
export function make(native) {
  const leaf = new Node(null);
  leaf.inner = native;
  const outer = new Node(leaf);
  leaf.end();
  return new WeakRef(outer);
}
