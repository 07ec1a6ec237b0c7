// {"rule":"no-target-in-cleanup","expect":"silent","also":{"require-stop-on-close":"report"},"truth":"collected, cleanup runs","about":"the target's own method is the cleanup; it names the handle and not the target"}
const registry = new FinalizationRegistry((close) => close());
const base = { close() {} };

export function make(native) {
  const tab = {
    __proto__: base,
    close() {
      native.release();
      return base.close();
    },
  };
  registry.register(tab, tab.close);
  return new WeakRef(tab);
}
