// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the other closure uses what was copied out of the object"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  const { name } = session.user;
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
