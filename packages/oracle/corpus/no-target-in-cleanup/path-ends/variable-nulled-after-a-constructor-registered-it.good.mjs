// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a constructor inside the scope registers a variable around it, which the scope empties after the call"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let conn = { native };

  class Guard {
    constructor() {
      registry.register(conn, () => native.release());
      this.ref = new WeakRef(conn);
    }
  }
  const { ref } = new Guard();
  conn = null;
  return ref;
}
