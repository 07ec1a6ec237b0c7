const registry = new FinalizationRegistry(release);
function* walk(conn) { yield conn; }
export function open(fd) {
  const conn = { fd };
  registry.register(conn, walk(conn));
}
