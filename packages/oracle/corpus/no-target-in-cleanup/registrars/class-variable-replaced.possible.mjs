// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the variable with the class gets a stand-in before the registry is made"}
let Registry = FinalizationRegistry;
Registry = class {
  register() {}
};
const registry = new Registry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
