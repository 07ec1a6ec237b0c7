// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"concat copies the elements of the lists it joins"}
const registry = new FinalizationRegistry(({ native, chain }) => native.release(chain.length));

export function make(native) {
  const cell = { value: 1 };
  const chain = [0].concat([cell], [2]).slice();
  registry.register(cell, { native, chain });
  return new WeakRef(cell);
}
