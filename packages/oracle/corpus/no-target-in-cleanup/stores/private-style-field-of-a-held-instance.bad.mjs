// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of the held instance puts the target into a private field"}
class Ledger {
  #lines = [];
  constructor(native) { this.native = native; }
  add(line) { this.#lines.push(line); }
  get size() { return this.#lines.length; }
}
const registry = new FinalizationRegistry((ledger) => ledger.native.release(ledger.size));

export function make(native) {
  const sale = { total: 3 };
  const ledger = new Ledger(native);
  ledger.add(sale);
  registry.register(sale, ledger);
  return new WeakRef(sale);
}
