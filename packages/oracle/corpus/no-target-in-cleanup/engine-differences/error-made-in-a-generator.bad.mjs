// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"in V8 an error keeps the generator that it was made in, and with it the scope of its body"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function* open(native) {
  const conn = { native };
  const isOpen = () => conn.native !== null;
  yield isOpen();
  registry.register(conn, { native, where: new Error('registered here') });
  return new WeakRef(conn);
}

export function make(native) {
  const steps = open(native);
  steps.next();
  return steps.next().value;
}
