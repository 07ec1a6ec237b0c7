// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"`record[true]` is another property"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { null: conn };
  held[true] = 5;
  registry.register(conn, held);
  return new WeakRef(conn);
}
