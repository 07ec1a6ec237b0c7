// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what another function evaluates knows nothing of the link"}
const registry = new FinalizationRegistry(() => current.release());
let current;
function run(code) {
  return eval(code);
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { link: conn };
  registry.register(conn, held);
  run("1 + 1");
  return new WeakRef(conn);
}
