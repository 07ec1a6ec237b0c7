const registry = new FinalizationRegistry(release);
const ownerOf = new WeakMap();
export function open(fd) {
  const conn = { fd };
  const key = {};
  ownerOf.set(key, conn);
  registry.register(conn, key);
}
