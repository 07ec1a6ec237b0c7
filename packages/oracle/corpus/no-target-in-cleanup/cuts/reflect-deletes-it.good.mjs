// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"`Reflect.deleteProperty` takes an element out"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  Reflect.deleteProperty(held, 0);
  return new WeakRef(conn);
}
