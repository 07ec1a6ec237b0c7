// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a list that no function names is gone with the registry in it"}
const given = globalThis[import.meta.url] ??= { native: null, tabs: [] };
const registries = [new FinalizationRegistry(() => given.native.release())];
const tab = { id: 1 };
given.tabs.push(tab);
registries[0].register(tab, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.tabs.pop());
}
