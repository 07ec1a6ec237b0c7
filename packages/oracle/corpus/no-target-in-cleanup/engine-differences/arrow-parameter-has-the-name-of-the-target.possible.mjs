// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"an arrow in the cleanup has a parameter with the name of the target; SpiderMonkey takes it for a use of the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = {};
  registry.register(conn, () => [native].forEach((conn) => conn.release()));
  return new WeakRef(conn);
}
