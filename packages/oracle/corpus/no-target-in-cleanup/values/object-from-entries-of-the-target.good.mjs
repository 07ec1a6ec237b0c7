// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy made of the entries of the target has its fields, not the target"}
const registry = new FinalizationRegistry((held) => held.native.release(held.width));

export function make(native) {
  const panel = { width: 1, native };
  registry.register(panel, Object.fromEntries(Object.entries(panel)));
  return new WeakRef(panel);
}
