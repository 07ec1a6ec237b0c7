// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target fills the named parameter, and only the rest is kept"}
const registry = new FinalizationRegistry(({ native, args }) => native.release(args));

function call(conn, native, ...args) {
  conn.calls = args.length;
  return { native, args };
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, call(conn, native, 'close', conn.fd));
  return new WeakRef(conn);
}
