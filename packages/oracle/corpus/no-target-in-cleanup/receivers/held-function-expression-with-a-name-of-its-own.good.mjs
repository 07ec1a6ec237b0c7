// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"inside the function expression the name of the target is the function itself"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const deck = { cards: 52 };
  registry.register(deck, function deck() { native.release(deck.name); });
  return new WeakRef(deck);
}
