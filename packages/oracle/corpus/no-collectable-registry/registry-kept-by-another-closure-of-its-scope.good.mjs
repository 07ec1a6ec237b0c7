// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback names its registry, so the registry is in the scope that every other closure of it keeps"}
let current;

export function make(native) {
  const registry = new FinalizationRegistry((handle) => {
    registry.unregister(handle);
    handle.release();
  });
  const label = 'job';
  const job = { label };
  registry.register(job, native, native);
  current = () => label;
  return new WeakRef(job);
}

export const describe = () => current();
