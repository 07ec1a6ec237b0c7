// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"spreading a list copies its elements, among them the target"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const layer = { z: 1 };
  const list = [layer, { z: 2 }];
  registry.register(layer, [native, ...list]);
  return new WeakRef(layer);
}
