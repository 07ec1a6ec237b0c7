// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"which class the registry has is decided by a flag and not by what the platform has"}
class Stub {
  register() {}
}
const isOn = process.env['RECLAIM_OFF'] === undefined;
const Registry = isOn ? globalThis.FinalizationRegistry : Stub;
const registry = new Registry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
