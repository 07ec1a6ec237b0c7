// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":5,"about":"a registry that stands in the literal of the object it watches"}
export function make(native) {
  const job = {
    steps: [],
    registry: new FinalizationRegistry((handle) => handle.release()), 
  };
  job.registry.register(job, native);
  return new WeakRef(job);
}
