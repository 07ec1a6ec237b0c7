// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","about":"the test asks a variable that is written when the object is done, by what the cleanup calls"}
const registry = new FinalizationRegistry(({ handle, tell }) => {
  tell();
  handle.release();
});

export function open(handle) {
  let isOpen = true;
  const port = { name: 'port' };
  registry.register(port, { handle, tell: makeTell(() => { isOpen = false; }) });
  target = new WeakRef(port);
  return { read() { return isOpen ? handle.use() : null; } };
}
const makeTell = (end) => () => end();

let target, port;
export function make(native) {
  port = open(native);
  return target;
}

export function later() {
  port.read();
  port = undefined;
}
