// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"an array literal keeps its elements"}
const registry = new FinalizationRegistry(([release, args]) => release(...args));

export function make(native) {
  const sprite = { x: 0, y: 0 };
  registry.register(sprite, [native.release, [sprite, 'gone']]);
  return new WeakRef(sprite);
}
