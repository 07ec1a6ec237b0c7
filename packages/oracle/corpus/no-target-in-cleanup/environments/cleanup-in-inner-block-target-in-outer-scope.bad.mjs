// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the cleanup is made in an inner block, the target lives in the function scope around it: the whole chain is kept"}
const registry = new FinalizationRegistry((close) => close());

export function make(native) {
  const file = { path: 'app.log', size: () => file.path.length };
  if (native) {
    const descriptor = native;
    registry.register(file, () => descriptor.release());
  }
  return new WeakRef(file);
}
