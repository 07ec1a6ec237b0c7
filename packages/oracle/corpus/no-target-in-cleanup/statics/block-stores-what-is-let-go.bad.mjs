// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the variable is empty by then, and the class has what it held"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  let conn = { port: 443 };
  class Held {
    static {
      this.link = conn;
    }
  }
  registry.register(conn, Held);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
