// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the double is put there only where the platform has none"}
globalThis.FinalizationRegistry ??= class {
  register() {}
};
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
