// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a wrapper of TypeScript that is thrown away","harm":"used after release"}
let shown: unknown;
interface Handle { release(): void; use(value?: unknown): void }
const registry = new FinalizationRegistry<Handle>((handle) => handle.release());
class Owner<T> { public constructor(public readonly value: T) {} }
export function make(native: Handle): WeakRef<object> {
  const texture = { native };
  shown = texture;
  const owner = new Owner(texture);
  registry.register(owner, native);
  return new WeakRef(texture);
}

export function later(native: Handle): void {
  native.use(shown);
  shown = undefined;
}
