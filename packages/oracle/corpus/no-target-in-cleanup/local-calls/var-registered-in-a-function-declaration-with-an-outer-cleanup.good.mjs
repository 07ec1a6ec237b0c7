// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same with a cleanup that is made elsewhere"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const releaser = (native) => () => native.release();

export function make(native) {
  var conn = { native };
  function track() {
    registry.register(conn, releaser(native));
    return new WeakRef(conn);
  }
  return track();
}
