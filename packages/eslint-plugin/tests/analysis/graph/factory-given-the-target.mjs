const registry = new FinalizationRegistry(release);
const closer = (conn) => () => close(conn.fd);
export function open(fd) {
  const conn = { fd };
  registry.register(conn, closer(conn));
}
