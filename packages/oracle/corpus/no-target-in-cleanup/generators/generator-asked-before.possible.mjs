// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what the generator yields is asked for before the list is made"}
const registry = new FinalizationRegistry((held) => held.native.release());

function* each(one) {
  yield one;
}

export function make(native) {
  const conn = { port: 443 };
  const all = each(conn);
  all.next();
  registry.register(conn, { native, all: [...all] });
  return new WeakRef(conn);
}
