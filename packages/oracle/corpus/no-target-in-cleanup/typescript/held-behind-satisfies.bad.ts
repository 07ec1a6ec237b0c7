// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"the held record is wrapped in satisfies and contains the target"}
interface Held { release(): void; owner: object }

const registry = new FinalizationRegistry<Held>((held) => held.release());

export function make(native: { release(): void }) {
  const model = { title: 'draft' };
  registry.register(model, {
    release: native.release,
    owner: model,
  } satisfies Held);
  return new WeakRef(model);
}
