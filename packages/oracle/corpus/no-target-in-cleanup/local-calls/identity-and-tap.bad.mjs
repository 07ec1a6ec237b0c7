// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"functions that give back their argument give back the target"}
const registry = new FinalizationRegistry(({ native, subject }) => native.release(subject));

const identity = (value) => value;
function tap(value, look) { look(value); return value; }

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, { native, subject: tap(identity(note), (it) => { it.seen = true; }) });
  return new WeakRef(note);
}
