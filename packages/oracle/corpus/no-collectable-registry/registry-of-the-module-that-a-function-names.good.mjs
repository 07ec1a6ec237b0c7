// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function of the module that names the registry keeps it","also":{"no-mismatched-token":"report"}}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registry = new FinalizationRegistry(() => given.native.release());
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}

export const drop = (token) => registry.unregister(token);
