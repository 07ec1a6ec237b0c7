// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a static block writes a property of the class, which is held"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  const conn = { port: 443 };
  class Held {
    static {
      this.link = conn;
    }
  }
  registry.register(conn, Held);
  return new WeakRef(conn);
}
