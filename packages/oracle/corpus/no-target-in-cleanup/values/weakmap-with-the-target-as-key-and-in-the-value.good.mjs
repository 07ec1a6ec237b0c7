// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an entry of a WeakMap keeps its key alive for no one, even if its value is a record of the key"}
const registry = new FinalizationRegistry(({ native, meta }) => native.release(meta instanceof WeakMap));

export function make(native) {
  const player = { name: 'ada' };
  registry.register(player, { native, meta: new WeakMap([[player, { player }]]) });
  return new WeakRef(player);
}
