// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function puts its closure on the target, and what it returns is a record of native"}
const registry = new FinalizationRegistry((held) => held.native.release());

function prepare(note, native) {
  note.rename = (title) => { note.title = title; };
  return { native };
}

export function make(native) {
  const note = { id: 1 };
  registry.register(note, prepare(note, native));
  return new WeakRef(note);
}
