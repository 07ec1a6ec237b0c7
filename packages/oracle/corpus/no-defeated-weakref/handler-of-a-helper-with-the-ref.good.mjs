// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper gets the WeakRef alone"}
const registry = new FinalizationRegistry((handle) => handle.release());

const hooks = new Map();
let next = 0;
const handlerOf = (ref) => () => { const one = ref.deref(); if (one) one.draws++; };
export function make(native) {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  hooks.set(next++, handlerOf(ref));
  registry.register(view, native);
  return ref;
}
export const count = () => hooks.size;
