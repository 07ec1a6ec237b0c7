// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a Map keeps its keys as well as its values"}
const registry = new FinalizationRegistry(({ native, scores }) => native.release([...scores.values()]));

export function make(native) {
  const player = { name: 'ada' };
  registry.register(player, { native, scores: new Map([[player, 12]]) });
  return new WeakRef(player);
}
