// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held record has the target under one symbol of the module, and only what it has under another one is emptied"}
const kOwner = Symbol('owner');
const kNative = Symbol('native');
const kSpare = Symbol('spare');
const registry = new FinalizationRegistry((held) => held[kNative].release());

export function make(native) {
  const owner = { name: 'owner' };
  const held = { [kNative]: native, [kOwner]: owner, [kSpare]: owner };
  held[kSpare] = null;
  registry.register(owner, held);
  return new WeakRef(owner);
}
