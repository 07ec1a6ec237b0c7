// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the target is held only if an unknown flag is truthy"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { fd: 9 };
  registry.register(file, { native, blame: native.tracing && file });
  return new WeakRef(file);
}
