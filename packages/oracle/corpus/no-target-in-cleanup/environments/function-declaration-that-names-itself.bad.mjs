// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a function declaration that names itself captures the variable around it, and here the function is the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  function walk(depth) {
    return depth > 0 ? walk(depth - 1) : depth;
  }
  registry.register(walk, () => native.release());
  return new WeakRef(walk);
}
