// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static block registers what the function around it is given, with a cleanup that was made elsewhere"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function watched(target, cleanup) {
  const ref = new WeakRef(target);
  class Watched {
    static {
      registry.register(target, cleanup);
    }
  }
  return [Watched.name, ref];
}

function releaseOf(native) {
  return () => native.release();
}

export function make(native) {
  const conn = { native };
  return watched(conn, releaseOf(native))[1];
}
