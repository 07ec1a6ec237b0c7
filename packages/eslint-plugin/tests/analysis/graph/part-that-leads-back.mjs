const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd, part: {} };
  conn.part.owner = conn;
  registry.register(conn, conn.part);
}
