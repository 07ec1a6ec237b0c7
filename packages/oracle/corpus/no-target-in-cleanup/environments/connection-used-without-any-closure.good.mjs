// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function itself uses the target, but no nested function names it, so it is a plain local and not part of the scope the cleanup keeps"}
const registry = new FinalizationRegistry((release) => { release(); });

export function open(native) {
  const connection = { native, idle: false };
  const describe = (conn) => `connection idle=${conn.idle}`;
  connection.label = describe(connection);
  registry.register(connection, () => native.release());
  return connection;
}

export function make(native) {
  return new WeakRef(open(native));
}
