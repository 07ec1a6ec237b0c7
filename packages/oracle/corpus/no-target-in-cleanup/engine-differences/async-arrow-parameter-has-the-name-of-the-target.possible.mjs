// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"an async arrow in the cleanup has a parameter with the name of the target; it begins like a call with the target as an argument"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = {};
  registry.register(conn, () => [native].forEach(async (conn) => conn.release()));
  return new WeakRef(conn);
}
