// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the generator behind Symbol.iterator names the variable instead of using this"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const list = {
    items: [1, 2, 3],
    *[Symbol.iterator]() { yield* list.items; },
  };
  registry.register(list, () => native.release([...list].length));
  return new WeakRef(list);
}
