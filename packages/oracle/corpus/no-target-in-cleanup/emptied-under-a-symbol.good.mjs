// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what the held record had under a symbol of the module is taken out again, while another symbol has something else"}
const kOwner = Symbol('owner');
const kNative = Symbol('native');
const registry = new FinalizationRegistry((held) => held[kNative].release());

export function make(native) {
  const owner = { name: 'owner' };
  const held = { [kNative]: native, [kOwner]: owner };
  held[kOwner] = null;
  registry.register(owner, held);
  return new WeakRef(owner);
}
