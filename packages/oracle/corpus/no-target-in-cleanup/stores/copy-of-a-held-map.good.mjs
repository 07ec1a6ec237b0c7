// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target goes into a copy of the held Map"}
const registry = new FinalizationRegistry((held) => held.native.release(held.prices.size));

export function make(native) {
  const item = { price: 1 };
  const held = { native, prices: new Map([['a', 1]]) };
  item.prices = new Map(held.prices).set('self', item);
  registry.register(item, held);
  return new WeakRef(item);
}
