// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a defined getter is a closure over the target"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.defineProperty(state, 'fields', { get: () => form.fields });
  registry.register(form, state);
  return new WeakRef(form);
}
