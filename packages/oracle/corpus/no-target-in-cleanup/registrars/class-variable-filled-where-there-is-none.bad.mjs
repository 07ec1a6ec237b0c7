// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the variable with the class gets a stand-in only where the platform has none"}
let Registry = globalThis.FinalizationRegistry;
if (!Registry) {
  Registry = class {
    register() {}
  };
}
const registry = new Registry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
