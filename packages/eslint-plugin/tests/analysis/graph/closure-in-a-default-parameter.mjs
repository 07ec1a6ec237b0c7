const registry = new FinalizationRegistry(release);
export function open(fd, held = () => fd) {
  const conn = { fd };
  conn.tick = () => conn;
  registry.register(conn, held);
}
