// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the map and the key are both held, so the value of the entry, the target, is too"}
const registry = new FinalizationRegistry(({ native, owners, ticket }) => native.release(owners.has(ticket)));

export function make(native) {
  const player = { name: 'ada' };
  const ticket = { at: 1 };
  const owners = new WeakMap([[ticket, player]]);
  registry.register(player, { native, owners, ticket });
  return new WeakRef(player);
}
