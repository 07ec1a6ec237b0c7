// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a local function calls its callback, and the callback links the record to the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

function configure(held, setUp) {
  setUp(held);
  return held;
}

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, configure({ native }, (held) => { held.note = note; }));
  return new WeakRef(note);
}
