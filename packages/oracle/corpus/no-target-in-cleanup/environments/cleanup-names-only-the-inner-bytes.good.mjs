// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup names a part of the target that has no way back to it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const buffer = { bytes: new Uint8Array(8) };
  const { bytes } = buffer;
  registry.register(buffer, () => {
    queueMicrotask(() => {
      native.release(bytes.length);
    });
  });
  return new WeakRef(buffer);
}
