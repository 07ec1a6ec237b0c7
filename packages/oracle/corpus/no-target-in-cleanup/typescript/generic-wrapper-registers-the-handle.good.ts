// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same wrapper with a closure over a number"}
const registry = new FinalizationRegistry<() => void>((free) => free());

function track<T extends object>(target: T, free: () => void): T {
  registry.register(target, free);
  return target;
}

export function make(native: { release(value?: unknown): void }) {
  const doc = { pages: 3 };
  const { pages } = doc;
  return new WeakRef(track<typeof doc>(doc, () => native.release(pages)));
}
