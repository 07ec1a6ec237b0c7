const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  conn.onData = () => conn.fd;
  registry.register(conn, () => close(fd));
}
