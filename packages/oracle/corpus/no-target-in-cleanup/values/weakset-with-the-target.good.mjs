// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a WeakSet does not keep its members"}
const registry = new FinalizationRegistry(({ native, seen }) => native.release(typeof seen));

export function make(native) {
  const player = { name: 'ada' };
  registry.register(player, { native, seen: new WeakSet([player]) });
  return new WeakRef(player);
}
