// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup is a module function, but a property of this copy is the target"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

export function make(native) {
  const mesh = { vertices: 8 };
  const cleanup = releaser(native);
  cleanup.owner = mesh;
  registry.register(mesh, cleanup);
  return new WeakRef(mesh);
}
