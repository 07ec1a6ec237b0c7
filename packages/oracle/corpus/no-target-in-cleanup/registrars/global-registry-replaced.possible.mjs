// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a double for tests stands where the platform has its registry"}
const platform = globalThis.FinalizationRegistry;
globalThis.FinalizationRegistry = class {
  register() {}
};
const registry = new FinalizationRegistry((held) => held.native.release());
globalThis.FinalizationRegistry = platform;

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
