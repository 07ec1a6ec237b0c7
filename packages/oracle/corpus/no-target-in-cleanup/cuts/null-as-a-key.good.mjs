// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"`record[null]` is the property `null`"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { null: conn };
  held[null] = 5;
  registry.register(conn, held);
  return new WeakRef(conn);
}
