const registry = new FinalizationRegistry(release);
export function open() {
  try { fail(); } catch (error) {
    registry.register(error, () => 1);
  }
}
