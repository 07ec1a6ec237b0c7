// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method that is called on the prototype empties the list as well"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const parts = [conn];
  registry.register(conn, { native, parts });
  Array.prototype.pop.call(parts);
  return new WeakRef(conn);
}
