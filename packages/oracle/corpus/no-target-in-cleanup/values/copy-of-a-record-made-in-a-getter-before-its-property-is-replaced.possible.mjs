// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a getter copies a record; that the property is replaced after the getter ran is not seen"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { native, owner: null };
  const opener = {
    get ref() {
      registry.register(conn, { ...conn });
      return new WeakRef(conn);
    },
  };
  const { ref } = opener;
  conn.owner = conn;
  return ref;
}
