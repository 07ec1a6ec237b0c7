// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the element is pushed onto the held list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const all = [];
  [conn].forEach((one) => all.push(one));
  registry.register(conn, { all, native });
  return new WeakRef(conn);
}
