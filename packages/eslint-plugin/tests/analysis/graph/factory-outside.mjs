const registry = new FinalizationRegistry(release);
const closer = (fd) => () => close(fd);
export function open(fd) {
  const conn = { fd };
  conn.tick = () => conn;
  registry.register(conn, closer(fd));
}
