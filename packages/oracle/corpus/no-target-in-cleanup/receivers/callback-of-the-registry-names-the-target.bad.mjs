// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the module keeps the registry, the registry its callback, and the callback the target"}
const registries = [];

export function make(native) {
  const deck = { cards: 52 };
  const registry = new FinalizationRegistry(() => native.release(deck.cards));
  registries.push(registry);
  registry.register(deck, 'deck');
  return new WeakRef(deck);
}
