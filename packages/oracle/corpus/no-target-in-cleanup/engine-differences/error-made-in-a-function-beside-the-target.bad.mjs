// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"V8 keeps the functions of the frames an error was made in, and with them the scopes they were written in, until its stack is read"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { native };
  function watch() {
    registry.register(conn, { native, where: new Error('registered here') });
    return new WeakRef(conn);
  }
  return watch();
}
