// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held value is the key, but the entry is a number of the target"}
const seats = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release(seats.get(ticket)));

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native };
  seats.set(ticket, guest.seat);
  registry.register(guest, ticket);
  return new WeakRef(guest);
}
