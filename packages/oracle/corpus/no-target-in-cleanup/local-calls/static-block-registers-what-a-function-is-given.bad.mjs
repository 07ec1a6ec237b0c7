// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":15,"about":"a static block registers what the function around it is given, with a cleanup that uses it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function watched(target, cleanup) {
  return class Watched {
    static ref = new WeakRef(target);
    static {
      registry.register(target, cleanup);
    }
  };
}

export function make(native) {
  const conn = { native };
  return watched(conn, () => conn.native.release()).ref;
}
