// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"add of a WeakSet looks like a registration only to a reader in a hurry"}
const live = new WeakSet();
const registry = new FinalizationRegistry((native) => native.release());
const register = (object, read) => { live.add(object); return read(); };

export function make(native) {
  const form = { fields: 2 };
  form.size = register(form, () => form.fields);
  registry.register(form, native);
  return new WeakRef(form);
}
