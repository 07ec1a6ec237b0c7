const registry = new FinalizationRegistry((fn) => fn());
export function onGone(target, cleanup) {
  registry.register(target, cleanup);
}
