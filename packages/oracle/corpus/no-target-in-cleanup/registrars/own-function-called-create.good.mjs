// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a local function with the name create calls its callback at once and registers nothing"}
const registry = new FinalizationRegistry((native) => native.release());

function create(hold, onReady) {
  onReady(hold);
  return hold;
}

export function make(native) {
  const handle = { fd: 3 };
  const made = create(handle, () => { handle.ready = true; });
  registry.register(made, native);
  return new WeakRef(made);
}
