// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"something clears what the class has"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Cards {
  #cards = new Map();
  put(person, card) { this.#cards.set(new WeakRef(person), card); }
  reset() { this.#cards.clear(); }
}
const cards = new Cards();
export function make(native) {
  const person = { name: 'ada' };
  cards.put(person, { person, since: 1 });
  registry.register(person, native);
  setTimeout(() => cards.reset(), 1);
  return new WeakRef(person);
}
