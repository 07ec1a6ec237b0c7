// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the callback is an arrow in the constructor and uses this, the target; the registry is static"}
class Deck {
  static registries = [];
  constructor(native) {
    this.cards = 52;
    const registry = new FinalizationRegistry((label) => native.release(label, this.cards));
    Deck.registries.push(registry);
    registry.register(this, 'deck');
  }
}

export const make = (native) => new WeakRef(new Deck(native));
