// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held record gets the target as its prototype"}
const registry = new FinalizationRegistry((state) => state.native.release(state.fields));

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.setPrototypeOf(state, form);
  registry.register(form, state);
  return new WeakRef(form);
}
