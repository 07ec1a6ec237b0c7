// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the arguments stand in a literal that is spread in the call"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const args = [conn, { conn, native }];
  registry.register(...args);
  return new WeakRef(conn);
}
