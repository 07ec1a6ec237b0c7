// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the same switch, turned on by the caller: this run keeps the target, another would not"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function open(native, { trace }) {
  const doc = { lines: 0 };
  registry.register(doc, { native, subject: trace ? doc : null });
  return new WeakRef(doc);
}

export function make(native) {
  return open(native, { trace: typeof native.release === 'function' });
}
