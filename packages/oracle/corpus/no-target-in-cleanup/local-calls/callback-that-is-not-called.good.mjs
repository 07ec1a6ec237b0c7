// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the local function neither calls nor keeps the callback that would make the link"}
const registry = new FinalizationRegistry((held) => held.native.release());

function configure(held, setUp) {
  held.configurable = typeof setUp === 'function';
  return held;
}

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, configure({ native }, (held) => { held.note = note; }));
  return new WeakRef(note);
}
