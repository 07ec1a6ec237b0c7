// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a var declared inside a block lives in the function scope, which the cleanup keeps"}
const registry = new FinalizationRegistry((close) => close());

export function make(native) {
  const file = { path: 'notes.txt', peek: null };
  {
    var snapshot = file;
    file.peek = () => snapshot.path;
  }
  registry.register(file, () => native.release());
  return new WeakRef(file);
}
