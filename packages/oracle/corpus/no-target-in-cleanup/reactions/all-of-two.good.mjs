// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the list that Promise.all gives is another one, whose second element is held"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  return Promise.all([{ id: 6 }, { native }]).then(([first, second]) => {
    registry.register(first, second);
    return new WeakRef(first);
  });
}
