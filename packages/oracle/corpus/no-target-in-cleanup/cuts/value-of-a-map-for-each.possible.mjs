// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the callback of a Map overwrites the link of the value"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const box = { native, link: conn };
  registry.register(conn, box);
  new Map([[1, box]]).forEach((one) => { one.link = null; });
  return new WeakRef(conn);
}
