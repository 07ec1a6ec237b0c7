// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":8,"about":"a function that is called where it stands puts the object into a Set of the module"}
const registry = new FinalizationRegistry((handle) => handle.release());
const live = new Set();

export function make(native) {
  const job = { steps: 0 };
  registry.register(job, native);
  ((one) => { live.add(one); })(job);
  return new WeakRef(job);
}

export const count = () => live.size;
