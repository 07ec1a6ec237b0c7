// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the store is on an object that inherits from the held record"}
const registry = new FinalizationRegistry((held) => held.native.release(held.item));

export function make(native) {
  const item = { price: 1 };
  const held = { native };
  item.options = Object.create(held);
  item.options.item = item;
  registry.register(item, held);
  return new WeakRef(item);
}
