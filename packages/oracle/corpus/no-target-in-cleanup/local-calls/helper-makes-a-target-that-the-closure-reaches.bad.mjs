// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the fresh guard is stored in the object that the cleanup names"}
const registry = new FinalizationRegistry((fn) => fn());

function guard(cleanup) {
  const token = { guards: true };
  registry.register(token, cleanup);
  return token;
}

export function make(native) {
  const session = { user: 'u' };
  session.guard = guard(() => native.release(session.user));
  return new WeakRef(session.guard);
}
