// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":9,"about":"the IterableWeakMap of iterable-weak keeps its values in a Map from WeakRefs"}
const { IterableWeakMap } = require('iterable-weak');
const registry = new FinalizationRegistry((handle) => handle.release());
const scores = new IterableWeakMap();

exports.make = (native) => {
  const player = { name: 'ann' };
  registry.register(player, native);
  scores.set(player, { points: 3, player });
  return new WeakRef(player);
};
