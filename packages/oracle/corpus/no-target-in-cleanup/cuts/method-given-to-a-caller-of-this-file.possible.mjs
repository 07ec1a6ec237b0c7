// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a function of this file makes a plain function of a method, which is called on the held map"}
const plain = (method) => (map, ...rest) => method.apply(map, rest);
const remove = plain(Map.prototype.delete);
const registry = new FinalizationRegistry((held) => held.get('native').release());

export function make(native) {
  const texture = { width: 256 };
  const held = new Map([['native', native], ['owner', texture]]);
  registry.register(texture, held);
  remove(held, 'owner');
  return new WeakRef(texture);
}
