// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"fromEntries puts the values of its pairs into a new object"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const panel = { width: 1 };
  registry.register(panel, Object.fromEntries([['native', native], ['panel', panel]]));
  return new WeakRef(panel);
}
