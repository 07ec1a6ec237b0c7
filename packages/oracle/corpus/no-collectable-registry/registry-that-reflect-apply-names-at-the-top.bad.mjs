// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"Reflect.apply at the top of the module keeps nothing of what it is given"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registry = new FinalizationRegistry(() => given.native.release());
const tab = { id: 1 };
given.tabs.push(tab);
Reflect.apply(registry.register, registry, [tab, 1]);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
