// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the entry of the held value is a list, and the target is pushed on it"}
const listenersOf = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native };
  const listeners = [];
  listenersOf.set(ticket, listeners);
  listeners.push(guest);
  registry.register(guest, ticket);
  return new WeakRef(guest);
}
