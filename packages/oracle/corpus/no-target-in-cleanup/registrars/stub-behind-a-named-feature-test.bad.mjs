// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the stub is for hosts without registries, and a constant says whether this is one"}
class Stub {
  register() {}
}
const isSupported = typeof FinalizationRegistry === 'function';
const Registry = isSupported ? FinalizationRegistry : Stub;
const registry = new Registry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
