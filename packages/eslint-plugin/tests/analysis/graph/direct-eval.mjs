const registry = new FinalizationRegistry(release);
export function open(fd, code) {
  const conn = { fd };
  registry.register(conn, () => eval(code));
}
