// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"whoever called can take the listener off"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  const count = () => { seen++; };
  bus.addEventListener('tick', count);
  const greet = () => native.use(session.user.name);
  greet();
  return () => bus.removeEventListener('tick', count);
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  const close = open(session, native);
  close();
  return new WeakRef(session);
}
