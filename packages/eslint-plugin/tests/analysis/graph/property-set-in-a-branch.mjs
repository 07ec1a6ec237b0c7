const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  const box = {};
  registry.register(conn, box);
  if (fd > 2) box.link = conn;
}
