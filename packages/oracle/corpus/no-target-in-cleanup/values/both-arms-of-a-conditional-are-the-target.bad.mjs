// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"whichever arm is taken, the held value is the target"}
const registry = new FinalizationRegistry(({ native, subject }) => native.release(subject));

export function make(native) {
  const doc = { lines: 0 };
  const same = doc;
  const subject = native.verbose ? doc : same;
  registry.register(doc, { native, subject });
  return new WeakRef(doc);
}
