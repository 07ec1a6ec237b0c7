// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the registered name is an alias, and the closure says the first name"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const deck = { cards: 52 };
  const subject = deck;
  registry.register(subject, () => native.release(deck.cards));
  return new WeakRef(subject);
}
