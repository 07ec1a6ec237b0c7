// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a Set keeps its members"}
const registry = new FinalizationRegistry(({ native, members }) => native.release(members.size));

export function make(native) {
  const player = { score: 0 };
  const members = new Set([player, { score: 1 }]);
  registry.register(player, { native, members });
  return new WeakRef(player);
}
