// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a registry in a literal that the module keeps"}
const jobs = [];

export function make(native) {
  const state = { registry: new FinalizationRegistry((handle) => handle.release()) };
  jobs.push(state);
  const job = { steps: [] };
  state.registry.register(job, native);
  return new WeakRef(job);
}

export const count = () => jobs.length;
