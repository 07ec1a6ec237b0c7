// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a later call with the same key replaces the entry"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tabs = new Map();
let next = 0;
let seen = null;

export function open(native, key) {
  const tab = { title: key };
  tabs.set(key, tab);
  registry.register(tab, native);
  seen ??= new WeakRef(tab);
}

export function make(native) {
  open(native, 1);
  open({ release() {} }, 1);
  return seen;
}

export const state = () => [tabs.size, next];
