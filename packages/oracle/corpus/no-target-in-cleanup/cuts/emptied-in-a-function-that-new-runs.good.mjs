// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function that `new` runs where it stands registers the object, and empties the variable"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let conn = { fd: 1 };
  const { ref } = new (function (options) {
    this.count = () => arguments.length;
    registry.register(conn, () => native.release(options));
    this.ref = new WeakRef(conn);
    conn = null;
  })(1);
  return ref;
}
