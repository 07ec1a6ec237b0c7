// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the arguments object has every argument, the target too"}
const registry = new FinalizationRegistry(([native]) => native.release());

function pack() { return arguments; }

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, pack(native, 'close', conn));
  return new WeakRef(conn);
}
