// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":15,"about":"a function declaration that names the target is the callback of a kept registry"}
const registries = [];

export function make(native) {
  const deck = { cards: 52 };
  registries.push(listen());
  return new WeakRef(deck);

  function listen() {
    const registry = new FinalizationRegistry(onGone);
    registry.register(deck, 'deck');
    return registry;
  }
  function onGone(label) {
    native.release(label, deck.cards);
  }
}
