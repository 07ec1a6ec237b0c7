// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the registry has a register of its own, which does nothing"}
const registry = new FinalizationRegistry((held) => held.native.release());
registry.register = () => {};

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
