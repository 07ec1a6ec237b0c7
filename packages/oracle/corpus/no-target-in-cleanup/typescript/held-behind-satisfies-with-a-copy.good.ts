// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record contains a copy of the target's fields"}
interface Held { release(): void; owner: object }

const registry = new FinalizationRegistry<Held>((held) => held.release());

export function make(native: { release(): void }) {
  const model = { title: 'draft' };
  registry.register(model, {
    release: native.release,
    owner: { ...model },
  } satisfies Held);
  return new WeakRef(model);
}
