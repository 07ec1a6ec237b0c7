// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held tuple, marked as const, contains the target"}
const registry = new FinalizationRegistry<readonly [() => void, object]>(([release]) => release());

export function make(native: { release(): void }) {
  const model = { title: 'draft' };
  const held = [native.release, model] as const;
  registry.register(model, held);
  return new WeakRef(model);
}
