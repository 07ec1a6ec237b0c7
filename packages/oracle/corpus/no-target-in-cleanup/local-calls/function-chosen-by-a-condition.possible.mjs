// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"one of two functions is called, and the other one links nothing"}
const registry = new FinalizationRegistry((held) => held.native.release());
const attach = (held, owner) => { held.owner = owner; };
const skip = (held) => { held.seen = true; };

export function open(native, isTraced) {
  const file = { path: 'p' };
  const held = { native };
  (isTraced ? attach : skip)(held, file);
  registry.register(file, held);
  return file;
}

export const make = (native) => new WeakRef(open(native, false));
