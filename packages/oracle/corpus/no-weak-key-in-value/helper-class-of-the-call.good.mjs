// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper class goes with the call"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Cards {
  #cards = new Map();
  put(person, card) { this.#cards.set(new WeakRef(person), card); }
  count() { return this.#cards.size; }
}
export function make(native) {
  const cards = new Cards();
  const person = { name: 'ada' };
  cards.put(person, { person, since: 1 });
  registry.register(person, native);
  if (cards.count() !== 1) throw new Error();
  return new WeakRef(person);
}
