// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static readonly field of TypeScript"}
interface Handle { release(): void }
class Texture {
  private static readonly registry = new FinalizationRegistry<Handle>((handle) => handle.release());
  public constructor(handle: Handle) {
    Texture.registry.register(this, handle);
  }
}
export const make = (native: Handle): WeakRef<Texture> => new WeakRef(new Texture(native));
