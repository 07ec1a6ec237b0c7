// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a timeout keeps what it names only until it has run"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const hint = { visible: true };
  setTimeout(() => { hint.visible = false; }, 1);
  registry.register(hint, native);
  return new WeakRef(hint);
}
