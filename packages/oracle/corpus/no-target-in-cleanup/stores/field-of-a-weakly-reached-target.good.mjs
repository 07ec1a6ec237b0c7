// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the store goes through deref to the target, which gets the record"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const item = { price: 1 };
  const held = { native, ref: new WeakRef(item) };
  held.ref.deref().held = held;
  registry.register(item, held);
  return held.ref;
}
