// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record with the target is replaced before the registration"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const wire = { length: 3 };
  let held = { native, owner: wire };
  wire.length += Object.keys(held).length;
  held = { native };
  registry.register(wire, held);
  return new WeakRef(wire);
}
