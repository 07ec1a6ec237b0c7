const registry = new FinalizationRegistry((fn) => fn());
export default function (target, cleanup) {
  registry.register(target, cleanup);
}
