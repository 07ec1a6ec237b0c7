// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target puts the held ledger into its private field"}
class Sale {
  #ledger;
  constructor(ledger) { this.#ledger = ledger; registry.register(this, ledger); }
  get native() { return this.#ledger.native; }
}
const registry = new FinalizationRegistry((ledger) => ledger.native.release());

export function make(native) {
  return new WeakRef(new Sale({ native, lines: [] }));
}
