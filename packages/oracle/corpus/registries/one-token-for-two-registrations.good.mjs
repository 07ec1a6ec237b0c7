// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"one unregister drops every registration that was made with the token"}
const registry = new FinalizationRegistry((clean) => clean());

export function make(native) {
  const job = { steps: 2 };
  const token = {};
  registry.register(job, native.release, token);
  registry.register(job, native.retain, token);
  registry.unregister(token);
  return new WeakRef(job);
}
