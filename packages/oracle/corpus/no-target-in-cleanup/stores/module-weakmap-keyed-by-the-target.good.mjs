// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the entry of the target leads to the held value, and lives no longer than the target"}
const ticketOf = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native };
  registry.register(guest, ticket);
  ticketOf.set(guest, ticket);
  return new WeakRef(guest);
}
