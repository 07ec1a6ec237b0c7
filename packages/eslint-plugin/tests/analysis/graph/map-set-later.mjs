const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  const map = new Map();
  registry.register(conn, map);
  map.set(fd, conn);
}
