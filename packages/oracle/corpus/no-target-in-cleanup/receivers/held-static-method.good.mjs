// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static method, by name: the class does not know its instances"}
const natives = [];
const registry = new FinalizationRegistry((fn) => fn());

class Deck {
  static onGone() { natives.pop().release(); }
  constructor(native) {
    natives.push(native);
    registry.register(this, Deck.onGone);
  }
}

export const make = (native) => new WeakRef(new Deck(native));
