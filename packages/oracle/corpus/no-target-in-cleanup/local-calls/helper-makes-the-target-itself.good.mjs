// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper registers a fresh guard object, and the closure over the caller's object does not name the guard"}
const registry = new FinalizationRegistry((fn) => fn());

function guard(cleanup) {
  const token = { guards: true };
  registry.register(token, cleanup);
  return token;
}

export function make(native) {
  const session = { user: 'u' };
  const token = guard(() => native.release(session.user));
  session.guard = 'armed';
  return new WeakRef(token);
}
