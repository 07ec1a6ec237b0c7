// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the other closure has a parameter of that name"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  const greet = (session, host) => host.use(session.user.name);
  greet(session, native);
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
