// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"of two pairs it is the other one that holds the target, which dies"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const other = {};
  for (const [object, held] of [[other, { native: { release() {} }, conn }], [conn, { native }]]) registry.register(object, held);
  return new WeakRef(conn);
}
