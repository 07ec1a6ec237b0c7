// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static block runs where it stands: the variable that it registers is emptied after it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let conn = { native };
  class Guard {
    static ref;
    static {
      registry.register(conn, () => native.release());
      Guard.ref = new WeakRef(conn);
    }
  }
  conn = null;
  return Guard.ref;
}
