const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  const box = { link: conn };
  registry.register(conn, box);
  box.link = null;
}
