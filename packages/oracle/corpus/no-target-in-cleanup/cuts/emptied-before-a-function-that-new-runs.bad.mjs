// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a function that `new` runs where it stands registers what it has just put into the variable"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let conn = null;
  const { ref } = new (function (options) {
    this.count = () => arguments.length;
    conn = { fd: options };
    registry.register(conn, () => native.release(options));
    this.ref = new WeakRef(conn);
  })(1);
  return ref;
}
