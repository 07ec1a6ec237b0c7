// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record with both that a caller takes apart at once"}
const registry = new FinalizationRegistry((handle) => handle.release());

function create() {
  const probe = { size: 1 };
  return { probe, ref: new WeakRef(probe) };
}

export function make(native) {
  const { probe, ref } = create();
  registry.register(probe, native);
  return ref;
}
