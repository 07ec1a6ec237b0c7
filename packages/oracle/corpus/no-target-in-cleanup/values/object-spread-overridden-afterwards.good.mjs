// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a later property of the literal replaces the one that the spread brought"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const pipe = { fd: 5 };
  const base = { native, pipe };
  registry.register(pipe, { ...base, pipe: pipe.fd });
  return new WeakRef(pipe);
}
