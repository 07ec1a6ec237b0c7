// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a parameter property is a field: reading it in the cleanup needs the instance"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Texture {
  constructor(private readonly native: { release(): void }) {
    registry.register(this, () => this.native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Texture(native));
}
