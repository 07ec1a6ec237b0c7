// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method that was taken out of Array.prototype is called on another list than the held one"}
const { splice } = Array.prototype;
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = [native, texture];
  const queue = [1, 2];
  splice.call(queue, 1, 1);
  registry.register(texture, held);
  return new WeakRef(texture);
}
