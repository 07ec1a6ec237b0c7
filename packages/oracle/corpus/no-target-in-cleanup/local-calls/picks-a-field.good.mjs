// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"functions that give back a part of their argument give back text"}
const registry = new FinalizationRegistry(({ native, subject }) => native.release(subject));

const textOf = ({ text }) => text;
function tap(value, look) { look(value); return value.text; }

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, { native, subject: textOf(note), same: tap(note, (it) => { it.seen = true; }) });
  return new WeakRef(note);
}
