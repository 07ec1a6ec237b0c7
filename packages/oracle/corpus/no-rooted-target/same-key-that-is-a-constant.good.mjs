// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a later call under the one key replaces the entry"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tabs = new Map();
let next = 0;
let seen = null;

export function open(native, key) {
  const tab = { title: key };
  tabs.set("current", tab);
  registry.register(tab, native);
  seen ??= new WeakRef(tab);
}

export function make(native) {
  open(native);
  open({ release() {} });
  return seen;
}

export const state = () => [tabs.size, next];
