// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a register that is borrowed with call at the top of the module keeps no registry"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registry = new FinalizationRegistry(() => given.native.release());
const tab = { id: 1 };
given.tabs.push(tab);
registry.register.call(registry, tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
