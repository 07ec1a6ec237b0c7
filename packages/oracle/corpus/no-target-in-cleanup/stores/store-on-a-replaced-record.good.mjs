// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the variable has a new record when the target is stored; the registry holds the old one"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const edit = { at: 0 };
  let entry = { native };
  registry.register(edit, entry);
  entry = { native };
  entry.edit = edit;
  return new WeakRef(entry.edit);
}
