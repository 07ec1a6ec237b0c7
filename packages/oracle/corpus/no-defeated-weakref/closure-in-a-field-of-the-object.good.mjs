// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a property of the object itself goes with it"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const dialog = { open: true, close: null };
  const ref = new WeakRef(dialog);
  dialog.close = () => { if (ref.deref()) dialog.open = false; };
  registry.register(dialog, native);
  return ref;
}
