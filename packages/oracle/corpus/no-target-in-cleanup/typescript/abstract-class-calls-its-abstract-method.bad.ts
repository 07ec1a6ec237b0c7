// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"an abstract class registers an arrow that calls its abstract method"}
const registry = new FinalizationRegistry<() => void>((free) => free());

abstract class Resource<H> {
  constructor(protected readonly handle: H) {
    registry.register(this, () => this.free(this.handle));
  }

  protected abstract free(handle: H): void;
}

class File extends Resource<{ release(): void }> {
  protected override free(handle: { release(): void }): void { handle.release(); }
}

export function make(native: { release(): void }) {
  return new WeakRef(new File(native));
}
