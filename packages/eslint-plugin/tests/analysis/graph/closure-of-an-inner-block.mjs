const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  conn.tick = () => conn;
  { const own = fd; registry.register(conn, () => close(own)); }
}
