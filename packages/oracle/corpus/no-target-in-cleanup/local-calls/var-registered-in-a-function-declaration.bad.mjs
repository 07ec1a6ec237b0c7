// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the var is undefined at first, but what is registered is an object, or register throws"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  var conn = { native };
  function track() {
    registry.register(conn, () => native.release());
    return new WeakRef(conn);
  }
  return track();
}
