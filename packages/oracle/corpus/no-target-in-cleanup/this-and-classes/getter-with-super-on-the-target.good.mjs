// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a getter of the target uses super, but nothing of the target is passed to the registry"}
const registry = new FinalizationRegistry((close) => close());
const base = { get title() { return 'untitled'; } };

export function make(native) {
  const tab = {
    __proto__: base,
    get title() { return `* ${super.title}`; },
  };
  registry.register(tab, () => native.release());
  return new WeakRef(tab);
}
