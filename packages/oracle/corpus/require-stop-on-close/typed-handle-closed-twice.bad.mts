// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"private fields of TypeScript and a parameter property","line":8}
interface Native { release(): void }
const registry = new FinalizationRegistry<Native>((handle) => handle.release());
class Handle {
  constructor(private readonly native: Native) {
    registry.register(this, native);
  }
  close(): void { this.native.release(); }
}
const open = (native: Native): Handle => new Handle(native);

export function make(native: any) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
