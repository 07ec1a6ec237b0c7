const registry = new FinalizationRegistry(release);
export function open(fd, key) {
  const conn = { fd };
  const box = { link: conn };
  registry.register(conn, box);
  box[key] = null;
}
