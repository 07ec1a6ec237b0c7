// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.defineProperty under another name stores the object in the held record"}
const define = Object.defineProperty;
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native };
  define(held, 'owner', { value: texture });
  registry.register(texture, held);
  return new WeakRef(texture);
}
