// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the cleanup names nothing of the connection, but the handler beside it does"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function connect(native) {
  const conn = { received: 0 };
  conn.onData = (chunk) => { conn.received += chunk.length; };
  registry.register(conn, () => native.release());
  return conn;
}

export const make = (native) => new WeakRef(connect(native));
