// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Reflect.set writes the target into the held record"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native, form: undefined };
  Reflect.set(state, 'form', form);
  registry.register(form, state);
  return new WeakRef(form);
}
