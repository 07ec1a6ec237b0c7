// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"slice of an ArrayBuffer is a copy"}
const registry = new FinalizationRegistry(({ native, head }) => native.release(head.byteLength));

export function make(native) {
  const buffer = new ArrayBuffer(4096);
  registry.register(buffer, { native, head: buffer.slice(0, 8) });
  return new WeakRef(buffer);
}
