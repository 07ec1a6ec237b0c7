// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a registry that no function of its module names is gone when the module has run"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registry = new FinalizationRegistry(() => given.native.release());
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
