// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"only a function nested in the cleanup names the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const buffer = { bytes: new Uint8Array(8) };
  registry.register(buffer, () => {
    queueMicrotask(() => {
      native.release(buffer.bytes.length);
    });
  });
  return new WeakRef(buffer);
}
