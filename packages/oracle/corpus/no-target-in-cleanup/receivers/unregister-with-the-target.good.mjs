// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"unregister holds nothing, whatever it is called with"}
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const form = { fields: 2 };
  registry.unregister(form);
  registry.register(form, native, form);
  return new WeakRef(form);
}
