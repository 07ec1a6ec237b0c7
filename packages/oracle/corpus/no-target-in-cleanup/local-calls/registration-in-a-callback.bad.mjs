// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the registration stands in a callback that a local function calls"}
const registry = new FinalizationRegistry((fn) => fn());

function withLock(action) {
  const result = action();
  return result;
}

export function make(native) {
  const note = { text: 'n' };
  withLock(() => registry.register(note, () => native.release(note.text)));
  return new WeakRef(note);
}
