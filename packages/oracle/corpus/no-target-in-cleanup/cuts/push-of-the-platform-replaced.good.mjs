// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"push of all lists adds nothing while the target is pushed"}
const registry = new FinalizationRegistry(([native]) => native.release());
const { push } = Array.prototype;

export function make(native) {
  const image = { width: 1 };
  const list = [native];
  Array.prototype.push = () => 0;
  list.push(image);
  Array.prototype.push = push;
  registry.register(image, list);
  return new WeakRef(image);
}
