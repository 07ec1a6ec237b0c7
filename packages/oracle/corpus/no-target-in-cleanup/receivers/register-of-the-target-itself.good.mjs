// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target has a register method of its own, which is called with a closure over it"}
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const form = { fields: [], register(name, read) { this.fields.push({ name, read }); } };
  form.register('title', () => form.fields.length);
  registry.register(form, native);
  return new WeakRef(form);
}
