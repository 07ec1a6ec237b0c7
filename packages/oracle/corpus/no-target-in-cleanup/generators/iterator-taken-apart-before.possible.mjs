// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a pattern has taken the one element out of the iterator"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const each = [conn].values();
  const [first] = each;
  first.port++;
  registry.register(conn, { native, all: [...each] });
  return new WeakRef(conn);
}
