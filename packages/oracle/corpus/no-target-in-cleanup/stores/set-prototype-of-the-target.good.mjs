// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target gets the held record as its prototype"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.setPrototypeOf(form, state);
  registry.register(form, state);
  return new WeakRef(form);
}
