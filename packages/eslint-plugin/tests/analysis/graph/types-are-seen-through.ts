const registry = new FinalizationRegistry(release);
export function open(fd: number): void {
  const conn = { fd } as { fd: number };
  registry.register(conn!, (() => conn) satisfies () => unknown);
}
