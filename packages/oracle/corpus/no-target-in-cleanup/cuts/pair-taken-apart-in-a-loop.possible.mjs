// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a loop takes the pairs of a literal apart and overwrites the link of one part"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const box = { native, link: conn };
  registry.register(conn, box);
  for (const { at: [one] } of [{ at: [box] }]) one.link = null;
  return new WeakRef(conn);
}
