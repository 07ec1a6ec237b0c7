// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the default is taken"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one, two = [one]) {
  return two;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}
