// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":7,"about":"a list of pairs that begin with a WeakRef keeps the second half of each"}
const registry = new FinalizationRegistry((handle) => handle.release());
const entries = [];

export function make(native) {
  const guest = { name: 'ada' };
  entries.push([new WeakRef(guest), { guest, seat: 1 }]);
  registry.register(guest, native);
  return new WeakRef(guest);
}

export const first = () => entries[0]?.[1].guest.name;
