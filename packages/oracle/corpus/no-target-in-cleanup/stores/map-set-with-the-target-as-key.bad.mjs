// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held Map itself is keyed by the target"}
const registry = new FinalizationRegistry((totals) => totals.get('native').release());

export function make(native) {
  const order = { id: 'o1' };
  const totals = new Map([['native', native]]);
  totals.set('a', 1).set(order, 30);
  registry.register(order, totals);
  return new WeakRef(order);
}
