// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"a registry that others can reach may have registrations that this file does not show"}
export const registry = new FinalizationRegistry((handle) => handle.release());
const registerIn = (where, target, native) => where.register(target, native, target);

export function track(target) {
  registry.register(target, { release() {} });
  return target;
}

export function make(native) {
  const job = { steps: 2 };
  registerIn(registry, job, native);
  registry.unregister(job);
  native.stop();
  return new WeakRef(job);
}
