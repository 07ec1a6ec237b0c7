// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"a generator that is done still keeps the scope of its body, in which a closure names the target; SpiderMonkey lets go of it"}
const registry = new FinalizationRegistry((held) => held.native.release());

function* open(native, held) {
  const conn = {};
  yield new WeakRef(conn);
  registry.register(conn, held);
  return () => conn;
}

export function make(native) {
  const held = { native };
  const steps = open(native, held);
  held.steps = steps;
  const { value: ref } = steps.next();
  steps.next();
  return ref;
}
