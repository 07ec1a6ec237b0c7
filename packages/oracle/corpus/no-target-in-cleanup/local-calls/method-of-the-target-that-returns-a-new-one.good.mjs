// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method of the target returns a fresh instance, which does not know the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Query {
  constructor(filters = []) { this.filters = filters; }
  where(filter) { return new Query([...this.filters, filter]); }
}

export function make(native) {
  const query = new Query();
  registry.register(query, { native, narrowed: query.where('a').where('b') });
  return new WeakRef(query);
}
