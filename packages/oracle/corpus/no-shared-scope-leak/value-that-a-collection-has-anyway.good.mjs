// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"a list of the module keeps the object besides"}
const bus = new EventTarget();
const sessions = [];
let seen = 0;

export function open(session, native) {
  sessions.push(session);
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}

export const count = () => sessions.length;
