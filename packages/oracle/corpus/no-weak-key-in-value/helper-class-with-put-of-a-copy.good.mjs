// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper class gets a copy of what it needs"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Cards {
  #cards = new Map();
  put(person, card) { this.#cards.set(new WeakRef(person), card); }
  count() { return this.#cards.size; }
}
const cards = new Cards();
export function make(native) {
  const person = { name: 'ada' };
  cards.put(person, { name: person.name, since: 1 });
  registry.register(person, native);
  return new WeakRef(person);
}
export const count = () => cards.count();
