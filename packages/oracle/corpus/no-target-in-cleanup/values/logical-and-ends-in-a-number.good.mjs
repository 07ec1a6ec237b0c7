// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"target && target.fd is the number on the right"}
const registry = new FinalizationRegistry((held) => held.native.release(held.fd));

export function make(native) {
  const file = { fd: 9 };
  registry.register(file, { native, fd: file && file.fd });
  return new WeakRef(file);
}
