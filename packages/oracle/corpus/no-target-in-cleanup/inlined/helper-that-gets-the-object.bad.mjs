// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the closure calls a function of the module with the object, which reads one property of it"}
const registry = new FinalizationRegistry((close) => close());

function release(file) {
  file.native.release();
}

export function make(native) {
  const file = { native };
  registry.register(file, () => release(file));
  return new WeakRef(file);
}
