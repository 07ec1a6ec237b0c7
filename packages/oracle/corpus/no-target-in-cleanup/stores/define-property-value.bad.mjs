// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a property defined with a value keeps the value, enumerable or not"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.defineProperty(state, 'form', { value: form, enumerable: false });
  registry.register(form, state);
  return new WeakRef(form);
}
