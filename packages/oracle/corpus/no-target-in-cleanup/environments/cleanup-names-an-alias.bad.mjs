// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the cleanup names an alias of the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const buffer = { bytes: new Uint8Array(8) };
  const current = buffer;
  registry.register(buffer, () => {
    native.release(current.bytes);
  });
  return new WeakRef(buffer);
}
