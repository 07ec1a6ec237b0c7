// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"JavaScriptCore keeps the variables of a generator in it, if they are needed behind a yield, even when it is done"}
const registry = new FinalizationRegistry((held) => held.native.release());

function* open(native, held) {
  const conn = {};
  yield new WeakRef(conn);
  registry.register(conn, held);
  return native;
}

export function make(native) {
  const held = { native };
  const steps = open(native, held);
  held.steps = steps;
  const { value: ref } = steps.next();
  steps.next();
  return ref;
}
