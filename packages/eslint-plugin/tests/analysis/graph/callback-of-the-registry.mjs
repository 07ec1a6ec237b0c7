export function pool(conn) {
  const registry = new FinalizationRegistry(() => conn.end());
  registry.register(conn, 1);
  return registry;
}
