// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a registry that is made when there is none yet stays"}
let registry;

export function make(native) {
  const conn = { id: 1 };
  registry ??= new FinalizationRegistry((held) => held.native.release());
  registry.register(conn, { conn, native });
  return new WeakRef(conn);
}
