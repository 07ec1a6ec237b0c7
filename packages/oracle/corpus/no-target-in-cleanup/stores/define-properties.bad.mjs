// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"one of several properties defined at once is the target"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = Object.defineProperties({ native }, {
    step: { value: 1, writable: true },
    form: { value: form },
  });
  registry.register(form, state);
  return new WeakRef(form);
}
