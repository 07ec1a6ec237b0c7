// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.assign copies the fields of the target"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3, title: 'f' };
  const state = { native };
  Object.assign(state, form, { step: form.fields });
  registry.register(form, state);
  return new WeakRef(form);
}
