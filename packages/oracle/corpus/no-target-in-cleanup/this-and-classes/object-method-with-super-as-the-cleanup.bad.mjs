// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of an object literal that uses super keeps its literal as its home"}
const registry = new FinalizationRegistry((close) => close());
const base = { close() {} };

export function make(native) {
  const tab = {
    __proto__: base,
    close() {
      native.release();
      return super.close();
    },
  };
  registry.register(tab, tab.close);
  return new WeakRef(tab);
}
