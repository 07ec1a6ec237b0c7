// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup function carries only a label made of the target"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

export function make(native) {
  const mesh = { vertices: 8 };
  const cleanup = releaser(native);
  cleanup.label = `mesh of ${mesh.vertices}`;
  registry.register(mesh, cleanup);
  return new WeakRef(mesh);
}
