// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the registry keeps the key, and the entry of a live key keeps its value"}
const ownerOf = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native };
  registry.register(guest, ticket);
  ownerOf.set(ticket, guest);
  return new WeakRef(guest);
}
