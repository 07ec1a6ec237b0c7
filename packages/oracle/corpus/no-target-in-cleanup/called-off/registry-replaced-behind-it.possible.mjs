// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"with a registry that is given up goes what it holds"}
let registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native });
  registry = new FinalizationRegistry(() => {});
  return new WeakRef(conn);
}
