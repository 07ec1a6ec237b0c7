// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an arrow uses the arguments of the function around it, among which is the target by another name"}
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
  const ref = open(conn);
  conn = null;
  return ref;
}
