// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the computed key names the target directly; it is evaluated in the function itself and no nested function names it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const store = { prefix: 'row', rows: new Map() };
  class Cursor {
    [store.prefix + 'Next']() { return 1; }
  }
  store.cursor = new Cursor();
  registry.register(store, () => native.release());
  return new WeakRef(store);
}
