// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the helper takes the last argument off and puts another one in its place"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function track(...args) { const { native } = args.pop(); args.push({ native }); registry.register(...args); }

export function make(native) {
  const conn = { fd: 1 };
  track(conn, { conn, native });
  return new WeakRef(conn);
}
