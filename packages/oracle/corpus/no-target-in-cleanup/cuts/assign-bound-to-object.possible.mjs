// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a bound Object.assign empties the held record"}
const extend = Object.assign.bind(Object);
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native, owner: texture };
  registry.register(texture, held);
  extend(held, { owner: null });
  return new WeakRef(texture);
}
