// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the entry with the target is keyed by an object that the registry does not hold"}
const details = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native };
  const visit = { ticket };
  details.set(visit, guest);
  guest.visit = visit;
  registry.register(guest, ticket);
  return new WeakRef(guest);
}
