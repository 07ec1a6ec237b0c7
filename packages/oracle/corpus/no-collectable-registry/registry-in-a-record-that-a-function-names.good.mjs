// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record that a function names keeps the registry"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registries = { main: new FinalizationRegistry(() => given.native.release()) };
const tab = { id: 1 };
given.tabs.push(tab);
registries.main.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}

export const peek = () => registries;
