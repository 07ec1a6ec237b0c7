// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a class that extends what it is given has a field of that name"}
const registry = new FinalizationRegistry(() => current.release());
let current;

const plain = (Base) => class extends Base {
  state = [];
};

class Conn {
  state = [this];
  watch() {
    registry.register(this, this.state);
  }
}

export function make(native) {
  current = native;
  const conn = new (plain(Conn))();
  conn.watch();
  return new WeakRef(conn);
}
