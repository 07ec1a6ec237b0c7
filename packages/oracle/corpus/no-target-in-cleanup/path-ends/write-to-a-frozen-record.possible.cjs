// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"in sloppy code a write to a frozen record does nothing"}
const registry = new FinalizationRegistry((held) => held.native.release());

exports.make = function make(native) {
  const file = { path: 'p' };
  const held = Object.freeze({ native });
  held.owner = file;
  registry.register(file, held);
  return new WeakRef(file);
};
