// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"the buffer does not know the views over it"}
const registry = new FinalizationRegistry(({ native, buffer }) => native.release(buffer.byteLength));

export function make(native) {
  const bytes = new Uint8Array(4096);
  registry.register(bytes, { native, buffer: bytes.buffer });
  return new WeakRef(bytes);
}
