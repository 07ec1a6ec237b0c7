// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an element of a list without the record is another one"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  const all = [{ link: 1 }];
  const one = all[0];
  one.link = null;
  return new WeakRef(conn);
}
