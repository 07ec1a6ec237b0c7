// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"includes, indexOf, some and join answer with primitives"}
const registry = new FinalizationRegistry(({ native, facts }) => native.release(facts));

export function make(native) {
  const cell = { value: 1, toString: () => 'cell' };
  const row = [{ value: 2, toString: () => 'other' }, cell];
  registry.register(cell, {
    native,
    facts: [row.includes(cell), row.indexOf(cell), row.some((each) => each === cell), row.join('+'), row.length],
  });
  return new WeakRef(cell);
}
