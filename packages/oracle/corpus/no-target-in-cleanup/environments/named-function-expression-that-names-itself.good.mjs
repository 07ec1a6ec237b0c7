// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the name of a function expression lives in a scope around that function only, which the cleanup does not keep"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const visit = function walk(depth) {
    return depth > 0 ? walk(depth - 1) : depth;
  };
  registry.register(visit, () => native.release());
  return new WeakRef(visit);
}
