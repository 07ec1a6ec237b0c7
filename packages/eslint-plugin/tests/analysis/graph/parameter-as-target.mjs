const registry = new FinalizationRegistry(release);
export function track(conn) {
  registry.register(conn, { conn });
}
