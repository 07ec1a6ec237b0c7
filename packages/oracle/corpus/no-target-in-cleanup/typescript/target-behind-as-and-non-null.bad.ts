// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"as, non-null assertions and parentheses do not change what the cleanup names"}
const registry = new FinalizationRegistry<() => void>((free) => free());

interface Native { release(value?: unknown): void }
interface Model { title?: string }

export function make(native: Native) {
  const model: Model = { title: 'draft' };
  registry.register(model as object, () => {
    native.release(((model as Model)!).title);
  });
  return new WeakRef(model);
}
