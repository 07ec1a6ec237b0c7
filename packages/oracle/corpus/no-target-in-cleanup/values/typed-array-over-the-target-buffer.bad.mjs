// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a typed array keeps the buffer under it"}
const registry = new FinalizationRegistry(({ native, bytes }) => native.release(bytes.length));

export function make(native) {
  const buffer = new ArrayBuffer(4096);
  const bytes = new Uint8Array(buffer, 16, 4);
  registry.register(buffer, { native, bytes });
  return new WeakRef(buffer);
}
