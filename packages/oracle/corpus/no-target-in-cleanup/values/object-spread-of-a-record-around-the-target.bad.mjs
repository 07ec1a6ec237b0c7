// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"spreading a record that holds the target copies the reference to it"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const pipe = { fd: 5 };
  const base = { native, pipe };
  registry.register(pipe, { ...base, at: 0 });
  return new WeakRef(pipe);
}
