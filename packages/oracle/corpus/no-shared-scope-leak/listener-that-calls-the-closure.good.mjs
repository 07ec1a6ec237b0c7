// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"the listener calls the closure that uses the object"}
const bus = new EventTarget();

export function open(session, native) {
  const greet = () => native.use(session.user.name);
  bus.addEventListener('tick', () => greet());
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
