// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an async generator object keeps its arguments before its first step"}
const registry = new FinalizationRegistry(({ native, chunks }) => { chunks.return(); native.release(); });

async function* read(file) {
  yield file.path;
}

export function make(native) {
  const file = { path: '/a' };
  registry.register(file, { native, chunks: read(file) });
  return new WeakRef(file);
}
