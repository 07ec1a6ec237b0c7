// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function puts only a name of its parameter into the record"}
const registry = new FinalizationRegistry((ticket) => ticket.native.release());

const issue = (native, guest, at = 0) => ({ native, stub: { guest: guest.name, at } });

export function make(native) {
  const guest = { name: 'g' };
  registry.register(guest, issue(native, guest));
  return new WeakRef(guest);
}
