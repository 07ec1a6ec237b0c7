// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the variable of the record is overwritten, but the registry has the record, not the variable"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const wire = { length: 3 };
  let held = { native, owner: wire };
  registry.register(wire, held);
  held = null;
  return new WeakRef(wire);
}
