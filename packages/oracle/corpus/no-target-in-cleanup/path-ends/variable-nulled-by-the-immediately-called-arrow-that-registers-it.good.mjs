// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an arrow that is called where it stands, with an argument, registers a variable around it and empties it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let conn = { native };
  return ((release) => {
    registry.register(conn, () => release());
    const ref = new WeakRef(conn);
    conn = null;
    return ref;
  })(() => native.release());
}
