// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a property made by a descriptor of Object.create holds its value like any other"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const request = { url: '/a' };
  const entry = Object.create(null, { native: { value: native }, request: { value: request } });
  registry.register(request, entry);
  return new WeakRef(request);
}
