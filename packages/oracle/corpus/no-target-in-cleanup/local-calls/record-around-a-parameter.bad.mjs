// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a function puts its parameter into the record that it returns"}
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

const issue = (native, guest, at = 0) => ({ native, stub: { guest, at } });

export function make(native) {
  const guest = { name: 'g' };
  registry.register(guest, issue(native, guest));
  return new WeakRef(guest);
}
