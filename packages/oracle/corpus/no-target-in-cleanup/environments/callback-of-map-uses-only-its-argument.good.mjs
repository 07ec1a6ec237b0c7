// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback uses its own argument; the target is named outside of it only"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const query = { text: 'select 1', params: [1, 2] };
  const label = `query with ${query.params.map((p) => p + 1).join()} of ${query.text}`;
  registry.register(query, () => native.release(label));
  return new WeakRef(query);
}
