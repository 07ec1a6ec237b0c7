// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"the callback names the target, but the registry dies with it: nothing is kept and nothing is called"}
export function make(native) {
  const deck = { cards: 52 };
  const registry = new FinalizationRegistry(() => native.release(deck.cards));
  registry.register(deck, 'deck');
  return new WeakRef(deck);
}
