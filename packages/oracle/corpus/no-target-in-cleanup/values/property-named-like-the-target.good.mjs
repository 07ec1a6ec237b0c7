// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure has the name of the target as a property, a key and a label, never as a variable"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const scene = { name: 's' };
  const sizes = { scene: 3 };
  registry.register(scene, () => {
    scene: for (const key of ['scene']) {
      if (sizes.scene > 2) break scene;
      native.log({ scene: sizes[key] });
    }
    native.release(sizes.scene);
  });
  return new WeakRef(scene);
}
