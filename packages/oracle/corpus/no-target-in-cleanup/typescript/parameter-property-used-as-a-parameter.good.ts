// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a parameter property is a parameter as well, and the cleanup uses that"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Texture {
  constructor(private readonly native: { release(): void }) {
    registry.register(this, () => native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Texture(native));
}
