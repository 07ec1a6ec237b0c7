// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is the test of the conditional, never its value"}
const registry = new FinalizationRegistry(({ native, code }) => native.release(code));

export function make(native) {
  const doc = { dirty: true };
  registry.register(doc, { native, code: doc.dirty ? 'dirty' : 'clean' });
  return new WeakRef(doc);
}
