// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the function returns nothing but puts a closure over its parameter into the held record"}
const registry = new FinalizationRegistry((held) => held.onGone());

function prepare(held, note, native) {
  held.onGone = () => native.release(note.id);
}

export function make(native) {
  const note = { id: 1 };
  const held = {};
  prepare(held, note, native);
  registry.register(note, held);
  return new WeakRef(note);
}
