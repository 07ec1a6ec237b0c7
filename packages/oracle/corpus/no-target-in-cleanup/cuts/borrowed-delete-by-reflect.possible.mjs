// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`Reflect.apply` with `delete` of the prototype takes the entry out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([[1, conn]]);
  registry.register(conn, held);
  Reflect.apply(Map.prototype.delete, held, [1]);
  return new WeakRef(conn);
}
