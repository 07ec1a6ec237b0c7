// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the rest parameter is a list with the target in it"}
const registry = new FinalizationRegistry(({ native, args }) => native.release(args.length));

const call = (native, ...args) => ({ native, args });

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, call(native, 'close', conn));
  return new WeakRef(conn);
}
