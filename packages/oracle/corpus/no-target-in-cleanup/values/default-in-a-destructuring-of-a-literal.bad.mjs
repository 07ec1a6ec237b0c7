// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the literal has no such field, so the default, the target, is what is captured"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const canvas = { width: 1 };
  const { surface = canvas, label } = { label: 'c' };
  registry.register(canvas, () => native.release(surface, label));
  return new WeakRef(canvas);
}
