// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"the registry is in a Set at the top of the module that no function names: both are gone once the module has run"}
const kept = new Set();
const registry = new FinalizationRegistry((native) => native.release());
kept.add(registry);
const conn = { port: 443 };
registry.register(conn, globalThis.native ?? { release() {} });
let reference = new WeakRef(conn);

export function make() {
  const made = reference;
  reference = null;
  return made;
}
