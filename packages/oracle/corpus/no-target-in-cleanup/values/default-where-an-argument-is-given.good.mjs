// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the default is not taken where an argument is given"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function hold(one, two = () => one) {
  return two;
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = hold(conn, 1);
  registry.register(conn, held);
  return new WeakRef(conn);
}
