// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a counter that begins again gives the same keys again"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tabs = new Map();
let next = 0;
let seen = null;

export function open(native, key) {
  const tab = { title: key };
  tabs.set(next++, tab);
  registry.register(tab, native);
  seen ??= new WeakRef(tab);
}

export function make(native) {
  open(native);
  next = 0;
  open({ release() {} });
  return seen;
}

export const state = () => [tabs.size, next];
