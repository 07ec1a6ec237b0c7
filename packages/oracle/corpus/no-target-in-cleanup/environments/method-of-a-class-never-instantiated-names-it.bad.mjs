// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"a method of a local class names the target; no instance of the class is ever made"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const store = { rows: new Map() };
  class Cursor {
    next() { return store.rows.size; }
  }
  registry.register(store, () => native.release());
  store.cursorType = Cursor.name;
  return new WeakRef(store);
}
