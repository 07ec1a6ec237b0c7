// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure that names the target lives in an inner block with a variable of its own; the cleanup outside does not keep that block"}
const registry = new FinalizationRegistry((close) => close());

export function make(native) {
  const file = { path: 'notes.txt', peek: null };
  {
    const snapshot = file;
    file.peek = () => snapshot.path;
  }
  registry.register(file, () => native.release());
  return new WeakRef(file);
}
