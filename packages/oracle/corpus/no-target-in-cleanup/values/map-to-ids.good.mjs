// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the list of elements is mapped to their numbers before it is held"}
const registry = new FinalizationRegistry(({ native, ids }) => native.release(ids));

export function make(native) {
  const cell = { value: 1 };
  const neighbours = [cell, { value: 2 }];
  registry.register(cell, { native, ids: neighbours.map(({ value }) => value) });
  return new WeakRef(cell);
}
