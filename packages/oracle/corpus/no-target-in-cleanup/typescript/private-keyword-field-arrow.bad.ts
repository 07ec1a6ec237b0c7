// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a field that only TypeScript calls private, with an arrow, is passed as the cleanup"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Surface {
  private native: { release(): void };
  private readonly free = (): void => { this.native.release(); };

  constructor(native: { release(): void }) {
    this.native = native;
    registry.register(this, this.free);
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Surface(native));
}
