// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"the computed key of a local class contains a function that names the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const store = { prefix: 'row', rows: new Map() };
  class Cursor {
    [['next', 'prev'].map((word) => store.prefix + word)[0]]() { return 1; }
  }
  store.cursor = new Cursor();
  registry.register(store, () => native.release());
  return new WeakRef(store);
}
