const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  const box = {};
  registry.register(conn, box);
  box.link = conn;
}
