// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target has the held object as its prototype; a prototype does not know its heirs"}
const registry = new FinalizationRegistry((base) => base.native.release());

export function make(native) {
  const base = { native, retries: 3 };
  const request = Object.create(base, { url: { value: '/a', enumerable: true } });
  registry.register(request, base);
  return new WeakRef(request);
}
