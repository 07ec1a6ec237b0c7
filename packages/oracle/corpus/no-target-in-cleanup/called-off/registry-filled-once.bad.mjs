// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a variable that gets its registry once keeps it"}
let registry = null;
registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, { conn, native });
  return new WeakRef(conn);
}
