// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"Object.defineProperty under another name takes the object out of the held record"}
const define = Object.defineProperty;
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native, owner: texture };
  registry.register(texture, held);
  define(held, 'owner', { value: null });
  return new WeakRef(texture);
}
