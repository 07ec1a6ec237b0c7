// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the variable is empty when the call is over"}
const bus = new EventTarget();
let seen = 0;

export function open(given, native) {
  let session = given;
  given = null;
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
  session = null;
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
