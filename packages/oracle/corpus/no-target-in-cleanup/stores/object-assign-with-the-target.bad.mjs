// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.assign writes the target into a field of the held record"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.assign(state, { step: 1, form });
  registry.register(form, state);
  return new WeakRef(form);
}
