// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method of Map.prototype has another name and is called on the held map"}
const remove = Map.prototype.delete;
const registry = new FinalizationRegistry((held) => held.get('native').release());

export function make(native) {
  const texture = { width: 256 };
  const held = new Map([['native', native], ['owner', texture]]);
  registry.register(texture, held);
  remove.call(held, 'owner');
  return new WeakRef(texture);
}
