// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function that is called where it stands puts the object into a Set only when there is something to wait for"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const job = { steps: 0 };
  registry.register(job, native);
  ((one) => { if (native === null) live.add(one); })(job);
  return new WeakRef(job);
}

export const count = () => live.size;
