// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a WeakRef is an object too: a field put on it is a strong link"}
const registry = new FinalizationRegistry((ref) => ref.native.release());

export function make(native) {
  const scene = { name: 's' };
  const ref = Object.assign(new WeakRef(scene), { native });
  ref.scene = scene;
  registry.register(scene, ref);
  return ref;
}
