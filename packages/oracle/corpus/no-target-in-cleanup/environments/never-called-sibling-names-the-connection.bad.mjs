// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a sibling arrow that is never called names the target, so the scope both share holds it"}
const registry = new FinalizationRegistry((release) => { release(); });

export function open(native) {
  const connection = { native, idle: false };
  const describe = () => `connection idle=${connection.idle}`;
  registry.register(connection, () => native.release());
  return connection;
}

export function make(native) {
  return new WeakRef(open(native));
}
