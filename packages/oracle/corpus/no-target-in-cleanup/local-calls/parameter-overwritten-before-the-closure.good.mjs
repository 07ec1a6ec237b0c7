// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory replaces its parameter by a number before it makes the closure over it"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor(owner, native) {
  owner = owner.id;
  return () => native.release(owner);
}

export function make(native) {
  const note = { id: 1 };
  registry.register(note, cleanupFor(note, native));
  return new WeakRef(note);
}
