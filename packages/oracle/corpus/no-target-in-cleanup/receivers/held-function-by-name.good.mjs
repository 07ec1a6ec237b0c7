// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the hoisted function declaration names only native"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const deck = { cards: 52 };
  registry.register(deck, onGone);
  return new WeakRef(deck);

  function onGone() {
    native.release();
  }
}
