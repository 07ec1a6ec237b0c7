// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"of two elements the reaction registers one and holds the other"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  return Promise.resolve([{ id: 3 }, { native }]).then(([first, second]) => {
    registry.register(first, second);
    return new WeakRef(first);
  });
}
