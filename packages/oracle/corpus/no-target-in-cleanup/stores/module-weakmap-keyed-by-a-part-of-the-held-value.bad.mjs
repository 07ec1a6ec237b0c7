// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the key is an object inside the held record, and the value a record around the target"}
const details = new WeakMap();
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

export function make(native) {
  const guest = { seat: 4 };
  const ticket = { native, stub: { row: 'A' } };
  details.set(ticket.stub, { guest, since: 1 });
  registry.register(guest, ticket);
  return new WeakRef(guest);
}
