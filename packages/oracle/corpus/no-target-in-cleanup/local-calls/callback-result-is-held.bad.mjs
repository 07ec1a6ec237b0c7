// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the local function returns what the callback makes of the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

const using = (resource, build) => build(resource);

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, using(note, (subject) => ({ native, subject })));
  return new WeakRef(note);
}
