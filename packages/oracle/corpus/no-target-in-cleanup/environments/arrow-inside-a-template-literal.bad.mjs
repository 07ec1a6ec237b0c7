// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a closure hidden in the substitution of a template literal counts like any other"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const query = { text: 'select 1', params: [] };
  const label = `query with ${query.params.map((p) => p + query.text.length).join()}`;
  registry.register(query, () => native.release(label));
  return new WeakRef(query);
}
