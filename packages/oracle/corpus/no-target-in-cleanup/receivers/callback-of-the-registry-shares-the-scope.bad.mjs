// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"the callback names nothing of the target, but a sibling closure in its scope does"}
const registries = new Set();

export function make(native) {
  const deck = { cards: 52 };
  const registry = new FinalizationRegistry(() => native.release());
  registries.add(registry);
  deck.draw = () => { deck.cards--; };
  registry.register(deck, 'deck');
  return new WeakRef(deck);
}
