// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same registry, with a callback that takes what it needs from the held value"}
const registries = [];

export function make(native) {
  const deck = { cards: 52 };
  const registry = new FinalizationRegistry((cards) => native.release(cards));
  registries.push(registry);
  registry.register(deck, deck.cards);
  return new WeakRef(deck);
}
