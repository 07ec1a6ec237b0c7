// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the listener stands outside of the loop in which the other closure and its object are made anew"}
const bus = new EventTarget();
let seen = 0;

export function openAll(sessions, native) {
  bus.addEventListener('tick', () => { seen++; });
  for (const session of sessions) {
    const greet = () => native.use(session.user.name);
    greet();
  }
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  openAll([session], native);
  return new WeakRef(session);
}
