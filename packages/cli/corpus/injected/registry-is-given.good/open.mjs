export function watch(registry, target, cleanup) {
  registry.register(target, cleanup);
}
