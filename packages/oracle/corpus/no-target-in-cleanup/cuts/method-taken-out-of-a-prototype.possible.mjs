// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method is taken out of Array.prototype and called on the held list"}
const { splice } = Array.prototype;
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = [native, texture];
  registry.register(texture, held);
  splice.call(held, 1, 1);
  return new WeakRef(texture);
}
