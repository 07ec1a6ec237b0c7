// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the target is the default of a parameter of the held method"}
const registry = new FinalizationRegistry((held) => held.close());

export function make(native) {
  const scene = { name: 's' };
  registry.register(scene, {
    close(label = scene.name) { native.release(label); },
  });
  return new WeakRef(scene);
}
