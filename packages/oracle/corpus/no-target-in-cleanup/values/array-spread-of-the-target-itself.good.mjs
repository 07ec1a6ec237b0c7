// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is an array of numbers; a spread copies the numbers"}
const registry = new FinalizationRegistry(([native, ...sizes]) => native.release(sizes));

export function make(native) {
  const sizes = [3, 4, 5];
  registry.register(sizes, [native, ...sizes]);
  return new WeakRef(sizes);
}
