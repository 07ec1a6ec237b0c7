// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a static registry of TypeScript","harm":"released twice"}
interface Handle { release(): void }
class One {
  private static readonly registry = new FinalizationRegistry<Handle>((handle) => { handle.release(); });
  public constructor(private readonly handle: Handle) { One.registry.register(this, handle); }
  public close(): void { this.handle.release(); }
}
export function make(native: Handle): WeakRef<One> {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
