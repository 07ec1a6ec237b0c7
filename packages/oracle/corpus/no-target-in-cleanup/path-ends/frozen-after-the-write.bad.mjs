// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a record is frozen with what it has"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { path: 'p' };
  const held = { native };
  held.owner = file;
  registry.register(file, Object.freeze(held));
  return new WeakRef(file);
}
