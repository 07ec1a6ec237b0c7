// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"nothing but the listener is a closure: the scope keeps nothing"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  native.use(session.user.name);
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
