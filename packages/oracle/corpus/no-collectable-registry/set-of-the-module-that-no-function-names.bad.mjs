// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"the registry is in a Set at the top of the module that no function names: both are gone once the module has run"}
const given = globalThis[import.meta.url] ??= { native: null, conns: [] };
const kept = new Set();
const registry = new FinalizationRegistry(() => given.native.release());
kept.add(registry);
const conn = { port: 443 };
given.conns.push(conn);
registry.register(conn, 1);

export function make(native) {
  given.native = native;
  return new WeakRef(given.conns.pop());
}
