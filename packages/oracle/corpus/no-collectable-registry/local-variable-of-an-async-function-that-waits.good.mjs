// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an async function that waits for good keeps its variables","also":{"no-mismatched-token":"report"}}
const never = new Promise(() => {});
const pending = [];

async function watch(file, native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  registry.register(file, native);
  file = null;
  await never;
  registry.unregister(native);
}

export function make(native) {
  const file = { path: '/tmp/a' };
  pending.push(watch(file, native));
  return new WeakRef(file);
}

export const count = () => pending.length + (never ? 1 : 0);
