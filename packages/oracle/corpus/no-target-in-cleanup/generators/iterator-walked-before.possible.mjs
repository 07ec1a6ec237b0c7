// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a loop has taken everything out of the iterator before the Set is made of it"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const each = [conn].values();
  for (const one of each) one.port++;
  registry.register(conn, { native, all: new Set(each) });
  return new WeakRef(conn);
}
