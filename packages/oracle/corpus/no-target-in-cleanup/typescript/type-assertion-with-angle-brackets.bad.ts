// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the older form of a type assertion around an alias of the target"}
type Release = () => void;
const registry = new FinalizationRegistry<Release>((release) => release());

export function make(native: { release(value?: unknown): void }) {
  const model = { title: 'draft' };
  const alias = <{ title: string }>model;
  registry.register(<object>model, <Release>(() => native.release(alias.title)));
  return new WeakRef(model);
}
