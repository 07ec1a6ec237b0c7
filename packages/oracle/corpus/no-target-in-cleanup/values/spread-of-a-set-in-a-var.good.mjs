// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record gets nothing of a Set that is spread into it; the var is undefined at first, which changes nothing"}
const registry = new FinalizationRegistry(() => host.release());
let host;

export function make(native) {
  host = native;
  var members = new Set();
  class Connection {
    static {
      const conn = {};
      members.add(conn);
      registry.register(conn, { ...members });
      Connection.last = new WeakRef(conn);
    }
  }
  return Connection.last;
}
