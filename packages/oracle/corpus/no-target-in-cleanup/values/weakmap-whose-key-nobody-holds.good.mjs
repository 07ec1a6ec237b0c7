// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the map is held, but the key of the entry that has the target dies with this call"}
const registry = new FinalizationRegistry(({ native, owners }) => native.release(typeof owners));

export function make(native) {
  const player = { name: 'ada' };
  const ticket = { at: 1 };
  const owners = new WeakMap([[ticket, player]]);
  registry.register(player, { native, owners });
  return new WeakRef(player);
}
