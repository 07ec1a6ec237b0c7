// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class of TypeScript calls it off","spared":"released twice"}
interface Handle { release(): void }
class One {
  private static readonly registry = new FinalizationRegistry<Handle>((handle) => { handle.release(); });
  public constructor(private readonly handle: Handle) { One.registry.register(this, handle, this); }
  public close(): void { One.registry.unregister(this); this.handle.release(); }
}
export function make(native: Handle): WeakRef<One> {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
