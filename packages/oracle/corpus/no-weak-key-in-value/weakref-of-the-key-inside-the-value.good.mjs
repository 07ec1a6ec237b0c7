// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","about":"a stored record may hold the WeakRef that it is stored under","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((handle) => handle.release());
const jobs = new Map();

export function make(native) {
  const owner = { jobs: 1 };
  const ref = new WeakRef(owner);
  jobs.set(ref, { owner: ref, state: 'new' });
  registry.register(owner, native);
  return ref;
}
