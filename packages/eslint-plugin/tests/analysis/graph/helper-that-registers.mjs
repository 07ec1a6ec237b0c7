const registry = new FinalizationRegistry(release);
function track(target, held) {
  registry.register(target, held);
}
export function open(fd) {
  const conn = { fd };
  track(conn, [conn]);
}
