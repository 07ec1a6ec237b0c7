const registry = new FinalizationRegistry(release);
export function open(fd) {
  const conn = { fd };
  const list = [conn];
  registry.register(conn, list);
  list.pop();
}
