// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"conversions, comparisons and arithmetic give primitives"}
const registry = new FinalizationRegistry(({ native, facts }) => native.release(facts.total));

export function make(native) {
  const price = { cents: 250, valueOf() { return this.cents; } };
  registry.register(price, {
    native,
    facts: {
      total: price.cents * 2 + Number(price),
      label: String(price.cents) + ' cents',
      kind: typeof price,
      same: price === native,
      isDate: price instanceof Date,
      priced: 'cents' in price,
      none: void price.cents,
      empty: !price,
      next: +price,
    },
  });
  return new WeakRef(price);
}
