const registry = new FinalizationRegistry(release);
export function open(fd) {
  let conn = { fd };
  registry.register(conn, () => conn);
  conn = null;
}
