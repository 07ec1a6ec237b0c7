// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"Object.assign is kept in a record of the module and empties the held record by that name"}
const originals = { extend: Object.assign, keys: Object.keys };
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native, owner: texture };
  registry.register(texture, held);
  originals.extend(held, { owner: null });
  return new WeakRef(texture);
}
