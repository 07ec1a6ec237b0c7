// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback uses this of the dealer, and the targets are the decks that it deals"}
class Dealer {
  lost = 0;
  finalizers = new FinalizationRegistry(({ native }) => { this.lost++; native.release(); });
  deal(native) {
    const deck = { cards: 52, dealer: this };
    this.finalizers.register(deck, { native });
    return deck;
  }
}
const dealer = new Dealer();

export const make = (native) => new WeakRef(dealer.deal(native));
