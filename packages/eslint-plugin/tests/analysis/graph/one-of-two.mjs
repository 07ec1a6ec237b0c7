const registry = new FinalizationRegistry(release);
export function open(fd, isKept) {
  const conn = { fd };
  registry.register(conn, isKept ? conn.fd : [conn]);
}
