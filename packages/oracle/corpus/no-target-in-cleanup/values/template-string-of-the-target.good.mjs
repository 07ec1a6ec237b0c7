// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a template string is text"}
const registry = new FinalizationRegistry((held) => held.native.release(held.name));

export function make(native) {
  const node = { id: 8, toString() { return `node#${this.id}`; } };
  registry.register(node, { native, name: `${node} (${node.id})` });
  return new WeakRef(node);
}
