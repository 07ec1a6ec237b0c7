// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"as, satisfies, ! and parentheses leave the value what it is"}
interface Native { release(arg?: unknown): void }
interface Held { native: Native; owner: object | null }
const registry = new FinalizationRegistry<Held>((held) => held.native.release(held.owner));

export function make(native: Native): WeakRef<object> {
  const scene = { nodes: 0 };
  const owner = ((scene as object)!) satisfies object;
  registry.register(scene, { native, owner: <object | null>owner });
  return new WeakRef(scene);
}
