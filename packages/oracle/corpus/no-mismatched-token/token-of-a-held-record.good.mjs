// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the token is in the held record too, and comes out by the callback"}
const registry = new FinalizationRegistry(({ native, token }) => { native.release(); registry.unregister(token); });
export function make(native) {
  const file = { path: '/a' };
  const token = {};
  registry.register(file, { native, token }, token);
  return new WeakRef(file);
}
