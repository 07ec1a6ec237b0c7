// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"an async function registers a record after a wait","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
async function open(native) {
  const file = { native };
  shown = file;
  registry.register({ file }, native);
  return file;
}
export async function make(native) {
  const file = await open(native);
  return new WeakRef(file);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
