// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"what a pattern takes out of a literal is a variable like any other"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const { main: registry } = { main: new FinalizationRegistry(() => given.native.release()) };
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
