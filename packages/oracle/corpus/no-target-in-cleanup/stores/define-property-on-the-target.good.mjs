// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the property is defined on the target and leads to the held record"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const form = { fields: 3 };
  const state = { native };
  Object.defineProperty(form, 'state', { value: state });
  registry.register(form, state);
  return new WeakRef(form);
}
