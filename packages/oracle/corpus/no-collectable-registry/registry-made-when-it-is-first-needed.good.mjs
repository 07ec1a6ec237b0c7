// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a variable of the module that is filled when it is first needed keeps its registry"}
let registry;

function cleanups() {
  registry ??= new FinalizationRegistry((handle) => handle.release());
  return registry;
}

export function make(native) {
  const cursor = { row: 0 };
  cleanups().register(cursor, native);
  return new WeakRef(cursor);
}
