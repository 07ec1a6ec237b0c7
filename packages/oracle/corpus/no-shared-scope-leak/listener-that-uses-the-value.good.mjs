// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"the listener needs the object itself"}
const bus = new EventTarget();

export function open(session, native) {
  bus.addEventListener('tick', () => { session.ticks++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' }, ticks: 0 };
  open(session, native);
  return new WeakRef(session);
}
