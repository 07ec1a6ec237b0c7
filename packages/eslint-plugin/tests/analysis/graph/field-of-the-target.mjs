const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd, part: {} };
  registry.register(conn, conn.part);
}
