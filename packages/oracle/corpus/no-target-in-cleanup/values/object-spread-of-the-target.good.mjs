// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"spreading the target copies its fields and forgets the object"}
const registry = new FinalizationRegistry((copy) => copy.native.release(copy.fd));

export function make(native) {
  const pipe = { fd: 5, native };
  registry.register(pipe, { ...pipe });
  return new WeakRef(pipe);
}
