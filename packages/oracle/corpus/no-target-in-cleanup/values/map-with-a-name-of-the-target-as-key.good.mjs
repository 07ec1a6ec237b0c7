// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the Map is keyed by a string of the target"}
const registry = new FinalizationRegistry(({ native, scores }) => native.release([...scores.values()]));

export function make(native) {
  const player = { name: 'ada' };
  registry.register(player, { native, scores: new Map([[player.name, 12]]) });
  return new WeakRef(player);
}
