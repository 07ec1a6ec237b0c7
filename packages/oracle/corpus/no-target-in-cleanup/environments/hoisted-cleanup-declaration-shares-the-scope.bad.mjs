// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup is a function declaration further down in the function whose scope holds the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const lock = { holders: 1, extend: () => { lock.holders += 1; } };
  registry.register(lock, release);
  return new WeakRef(lock);

  function release() {
    native.release();
  }
}
