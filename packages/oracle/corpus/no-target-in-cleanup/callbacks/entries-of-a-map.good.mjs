// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the value of the one entry does not lead to its key"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const all = new Map([[conn, { native }]]);
  all.forEach((held, object) => registry.register(object, held));
  return new WeakRef(conn);
}
