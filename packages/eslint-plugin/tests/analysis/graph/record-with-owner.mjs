const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  registry.register(conn, { owner: conn, fd });
}
