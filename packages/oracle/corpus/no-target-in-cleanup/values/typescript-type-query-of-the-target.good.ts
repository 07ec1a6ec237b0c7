// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"typeof of the target in a type is gone before the program runs"}
interface Native { release(arg?: unknown): void }
const registry = new FinalizationRegistry<() => void>((fn) => fn());

export function make(native: Native): WeakRef<object> {
  const scene = { nodes: 0 };
  registry.register(scene, () => {
    const last: Partial<typeof scene> = {};
    native.release(last as ReturnType<() => typeof scene>);
  });
  return new WeakRef(scene);
}
