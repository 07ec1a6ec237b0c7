// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the value of the one entry is another one when the callback runs"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const all = new Map([[conn, { native, conn }]]);
  all.set(conn, { native });
  all.forEach((held, object) => registry.register(object, held));
  return new WeakRef(conn);
}
