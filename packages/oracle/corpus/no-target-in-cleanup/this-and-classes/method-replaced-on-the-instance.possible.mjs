// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the instance has a method of its own"}
const registry = new FinalizationRegistry(() => current.release());
let current;

class Conn {
  record() {
    return [this];
  }
  watch() {
    registry.register(this, this.record());
  }
}

export function make(native) {
  current = native;
  const conn = new Conn();
  conn.record = () => [];
  conn.watch();
  return new WeakRef(conn);
}
