// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the debug switch decides whether the record holds the target; here it is off"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const doc = { lines: 0 };
  registry.register(doc, { native, subject: native.debug ? doc : undefined });
  return new WeakRef(doc);
}
