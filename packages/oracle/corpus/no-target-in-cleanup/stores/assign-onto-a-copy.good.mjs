// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record that gets the target is a fresh object made from the held one"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const item = { price: 1 };
  const held = { native };
  item.view = Object.assign({}, held, { item });
  registry.register(item, held);
  return new WeakRef(item);
}
