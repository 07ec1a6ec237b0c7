// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the flag chooses a stand-in that holds nothing"}
class Stub {
  register() {}
}
const isOn = process.env['RECLAIM_ON'] !== undefined;
const Registry = isOn ? globalThis.FinalizationRegistry : Stub;
const registry = new Registry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
