// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the literal gets another held value before it is spread"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const args = [conn, { conn, native }];
  args[1] = { native };
  registry.register(...args);
  return new WeakRef(conn);
}
