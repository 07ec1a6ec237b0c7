// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"a generic function of the file forwards its parameters to the registry, and the caller passes a closure over the target"}
const registry = new FinalizationRegistry<() => void>((free) => free());

function track<T extends object>(target: T, free: () => void): T {
  registry.register(target, free);
  return target;
}

export function make(native: { release(value?: unknown): void }) {
  const doc = { pages: 3 };
  track<typeof doc>(doc, () => native.release(doc.pages));
  return new WeakRef(doc);
}
