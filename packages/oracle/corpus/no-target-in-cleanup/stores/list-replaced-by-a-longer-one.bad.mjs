// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the list is rebuilt with the target at its end"}
const registry = new FinalizationRegistry((scene) => scene.native.release());

export function make(native) {
  const lamp = { watts: 40 };
  const scene = { native, items: [] };
  scene.items = [...scene.items, lamp];
  registry.register(lamp, scene);
  return new WeakRef(lamp);
}
