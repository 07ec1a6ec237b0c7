// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.assign under another name changes another record than the held one"}
const originals = { extend: Object.assign, keys: Object.keys };
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native, owner: texture };
  const settings = { owner: 1 };
  originals.extend(settings, { owner: null });
  registry.register(texture, held);
  return new WeakRef(texture);
}
