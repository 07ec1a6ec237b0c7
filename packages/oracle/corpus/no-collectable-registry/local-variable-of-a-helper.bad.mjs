// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a helper that makes a registry for each object registers nothing for long"}
function whenGone(target, callback) {
  const registry = new FinalizationRegistry(callback);
  registry.register(target, undefined);
  return target;
}

export function make(native) {
  const stream = whenGone({ chunks: [] }, () => native.release());
  return new WeakRef(stream);
}
