export function open(fd) {
  const registry = new FinalizationRegistry(release);
  const conn = { fd };
  registry.register(conn, fd);
  return conn;
}
