// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function names what the pattern took out"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const { main: registry } = { main: new FinalizationRegistry(() => given.native.release()) };
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}

export const peek = () => registry;
