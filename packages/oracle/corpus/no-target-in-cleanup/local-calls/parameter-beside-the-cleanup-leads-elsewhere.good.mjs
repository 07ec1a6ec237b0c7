// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure shares its scope with a parameter that another closure names, and the caller passes something else"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let conn = {};
  const open = (list) => {
    const count = () => list.length;
    const track = () => {
      registry.register(conn, () => native.release());
      return new WeakRef(conn);
    };
    return count() > 0 ? track() : null;
  };
  const ref = open([1]);
  conn = null;
  return ref;
}
