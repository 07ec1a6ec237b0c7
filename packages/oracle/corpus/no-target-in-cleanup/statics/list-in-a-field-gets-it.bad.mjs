// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a list that a static field made gets the target later"}
const registry = new FinalizationRegistry(() => {});

export function make() {
  let conn = { port: 443 };
  class Held {
    static all = [];
  }
  Held.all.push(conn);
  registry.register(conn, { all: Held.all });
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
