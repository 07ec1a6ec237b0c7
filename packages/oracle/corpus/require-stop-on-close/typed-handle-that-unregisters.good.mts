// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the same, with a token"}
interface Native { release(): void }
const registry = new FinalizationRegistry<Native>((handle) => handle.release());
class Handle {
  constructor(private readonly native: Native) {
    registry.register(this, native, this as object);
  }
  close(): void {
    registry.unregister(this as object);
    this.native!.release();
  }
}
const open = (native: Native): Handle => new Handle(native);

export function make(native: any) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
