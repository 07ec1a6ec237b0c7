// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"`undefined` as the third argument is no token","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const task = { steps: 2 };
  registry.register(task, native, undefined);
  registry.unregister(task);
  native.stop();
  return new WeakRef(task);
}
