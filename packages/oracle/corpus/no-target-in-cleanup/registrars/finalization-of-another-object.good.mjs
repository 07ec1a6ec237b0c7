// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an object with a finalization record of its own, whose register runs the callback at once"}
const registry = new FinalizationRegistry((native) => native.release());
const host = { finalization: { register(object, fn) { fn(object); } } };

export function make(native) {
  const file = { dirty: true };
  host.finalization.register(file, () => { file.dirty = false; });
  registry.register(file, native);
  return new WeakRef(file);
}
