// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the derived class hands its static release function to the abstract class"}
interface Native { release(): void }
type Held<H> = { free(handle: H): void; handle: H };
const registry = new FinalizationRegistry<Held<any>>(({ free, handle }) => free(handle));

abstract class Resource<H> {
  constructor(handle: H, free: (handle: H) => void) {
    registry.register(this, { free, handle });
  }
}

class File extends Resource<Native> {
  constructor(native: Native) { super(native, File.free); }
  private static free(native: Native): void { native.release(); }
}

export function make(native: Native) {
  return new WeakRef(new File(native));
}
