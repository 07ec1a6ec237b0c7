// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a stored record with copies of what its key has does not keep the key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const cards = new Map();

export function make(native) {
  const person = { name: 'ada', year: 1815 };
  cards.set(new WeakRef(person), { name: person.name, text: `born ${person.year}` });
  registry.register(person, native);
  return new WeakRef(person);
}
