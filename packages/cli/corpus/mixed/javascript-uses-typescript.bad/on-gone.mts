type Cleanup = () => void;
const registry = new FinalizationRegistry<Cleanup>((fn) => fn());
export function onGone<T extends WeakKey>(target: T, cleanup: Cleanup): void {
  registry.register(target, cleanup);
}
