// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a symbol that is not registered globally can be a target"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const ticket = Symbol('ticket');
  registry.register(ticket, native);
  return new WeakRef(ticket);
}
