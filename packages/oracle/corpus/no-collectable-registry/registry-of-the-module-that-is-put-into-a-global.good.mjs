// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a global object keeps the registry of a module"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registry = new FinalizationRegistry(() => given.native.release());
given.registry = registry;
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
