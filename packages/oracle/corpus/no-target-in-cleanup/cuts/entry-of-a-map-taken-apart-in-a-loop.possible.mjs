// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a loop takes the entries of a Map apart and overwrites the link of the value"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const box = { native, link: conn };
  registry.register(conn, box);
  for (const [, one] of new Map([[1, box]])) one.link = null;
  return new WeakRef(conn);
}
