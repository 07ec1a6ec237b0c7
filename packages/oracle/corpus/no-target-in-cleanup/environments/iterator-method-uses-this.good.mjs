// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generator behind Symbol.iterator uses its own this"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const list = {
    items: [1, 2, 3],
    *[Symbol.iterator]() { yield* this.items; },
  };
  const [first] = list;
  registry.register(list, () => native.release(first));
  return new WeakRef(list);
}
