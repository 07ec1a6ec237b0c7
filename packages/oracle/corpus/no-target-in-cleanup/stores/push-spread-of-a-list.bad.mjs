// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"push(...items) stores every item, the target too"}
const registry = new FinalizationRegistry((scene) => scene.native.release());

export function make(native) {
  const lamp = { watts: 40 };
  const items = [{ watts: 0 }, lamp];
  const scene = { native, items: [] };
  scene.items.push(...items);
  registry.register(lamp, scene);
  return new WeakRef(lamp);
}
