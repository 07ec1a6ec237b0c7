// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a variable of the module that gets its registry later is gone with the module, too"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
let registry;
if (given) registry = new FinalizationRegistry(() => given.native.release());
const tab = { id: 1 };
given.tabs.push(tab);
registry.register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
