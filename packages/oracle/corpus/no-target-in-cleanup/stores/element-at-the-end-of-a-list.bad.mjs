// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"writing the element at list.length appends it"}
const registry = new FinalizationRegistry((scene) => scene.native.release());

export function make(native) {
  const lamp = { watts: 40 };
  const scene = { native, items: [] };
  registry.register(lamp, scene);
  scene.items[scene.items.length] = lamp;
  return new WeakRef(lamp);
}
