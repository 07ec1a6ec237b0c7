// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup is made outside the scope in which the connection lives"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const releaser = (native) => () => native.release();

function connect(native) {
  const conn = { received: 0 };
  conn.onData = (chunk) => { conn.received += chunk.length; };
  registry.register(conn, releaser(native));
  return conn;
}

export const make = (native) => new WeakRef(connect(native));
