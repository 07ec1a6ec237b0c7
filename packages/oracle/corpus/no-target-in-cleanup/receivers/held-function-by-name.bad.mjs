// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"a function declaration below its use, and below the return, names the target"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const deck = { cards: 52 };
  registry.register(deck, onGone);
  return new WeakRef(deck);

  function onGone() {
    native.release(deck.cards);
  }
}
