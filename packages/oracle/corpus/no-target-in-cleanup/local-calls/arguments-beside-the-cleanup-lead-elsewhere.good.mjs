// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an arrow uses the arguments of the function around it, among which the target is not"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let conn = {};
  function open() {
    const opened = conn;
    registry.register(opened, () => {
      if (arguments.length > 0) native.release();
    });
    return new WeakRef(opened);
  }
  const ref = open(1);
  conn = null;
  return ref;
}
