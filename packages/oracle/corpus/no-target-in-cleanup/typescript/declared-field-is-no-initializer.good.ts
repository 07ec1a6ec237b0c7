// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a declare field and an abstract member have no initializer and hold nothing"}
const registry = new FinalizationRegistry<() => void>((free) => free());

abstract class Surface {
  declare protected readonly paint: () => void;
  protected abstract size(): number;

  constructor(native: { release(): void }) {
    registry.register(this, () => native.release());
  }
}

class Canvas extends Surface {
  protected size(): number { return 1; }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Canvas(native));
}
