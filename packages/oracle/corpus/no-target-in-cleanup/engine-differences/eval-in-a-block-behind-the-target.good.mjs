// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a direct eval in a block behind that of the target changes nothing, in SpiderMonkey neither"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let ref = null;
  {
    const conn = {};
    registry.register(conn, () => native.release());
    ref = new WeakRef(conn);
  }
  {
    eval('0');
  }
  return ref;
}
