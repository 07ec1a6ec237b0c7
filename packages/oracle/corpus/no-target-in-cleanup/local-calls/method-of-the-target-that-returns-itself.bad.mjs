// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of the target returns this, so the record holds the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Query {
  filters = [];
  where(filter) { this.filters.push(filter); return this; }
}

export function make(native) {
  const query = new Query();
  registry.register(query, { native, query: query.where('a').where('b') });
  return new WeakRef(query);
}
