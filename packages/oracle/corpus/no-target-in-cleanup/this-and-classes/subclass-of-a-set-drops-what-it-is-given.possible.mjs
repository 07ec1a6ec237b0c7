// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"its own `add`, which the Set calls for each member, keeps only the type of it"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Types extends Set {
  add(one) {
    return super.add(typeof one);
  }
}

export function make(native) {
  const conn = { port: 443 };
  const types = new Types([conn]);
  types.native = native;
  registry.register(conn, types);
  return new WeakRef(conn);
}
