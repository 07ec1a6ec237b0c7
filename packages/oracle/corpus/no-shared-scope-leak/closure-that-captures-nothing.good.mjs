// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the other closure gets the object as an argument"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  const greet = (one, release) => release.use(one.user.name);
  greet(session, native);
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
