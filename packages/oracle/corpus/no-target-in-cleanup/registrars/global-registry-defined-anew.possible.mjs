// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a double is defined on the global object"}
const platform = globalThis.FinalizationRegistry;
Object.defineProperty(globalThis, 'FinalizationRegistry', { value: class { register() {} }, configurable: true, writable: true });
const registry = new FinalizationRegistry((held) => held.native.release());
globalThis.FinalizationRegistry = platform;

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
