// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"register of all registries does nothing any more"}
const registry = new FinalizationRegistry((held) => held.native.release());
const { register } = FinalizationRegistry.prototype;

export function make(native) {
  const image = { width: 1 };
  FinalizationRegistry.prototype.register = function () {};
  registry.register(image, { native, image });
  FinalizationRegistry.prototype.register = register;
  return new WeakRef(image);
}
