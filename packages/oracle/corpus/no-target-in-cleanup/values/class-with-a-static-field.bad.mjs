// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a class keeps its static fields, and one of them is the target"}
const registry = new FinalizationRegistry(({ native, Kind }) => native.release(Kind.label));

export function make(native) {
  const scene = { name: 's' };
  const Kind = class {
    static label = 'kind';
    static scene = scene;
  };
  registry.register(scene, { native, Kind });
  return new WeakRef(scene);
}
