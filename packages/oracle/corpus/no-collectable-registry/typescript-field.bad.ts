// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a readonly field of TypeScript"}
interface Handle { release(): void }
class Texture {
  private readonly registry = new FinalizationRegistry<Handle>((handle) => handle.release());
  public constructor(handle: Handle) {
    this.registry.register(this, handle);
  }
}
export const make = (native: Handle): WeakRef<Texture> => new WeakRef(new Texture(native));
