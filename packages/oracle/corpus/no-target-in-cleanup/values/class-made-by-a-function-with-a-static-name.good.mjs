// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class is made elsewhere and has only the name of the target"}
const registry = new FinalizationRegistry(({ native, Kind }) => native.release(Kind.label));

const kindNamed = (label) => class {
  static label = label;
};

export function make(native) {
  const scene = { name: 's' };
  registry.register(scene, { native, Kind: kindNamed(scene.name) });
  return new WeakRef(scene);
}
