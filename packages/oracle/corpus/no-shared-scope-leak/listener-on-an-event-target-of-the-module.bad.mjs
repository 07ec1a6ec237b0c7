// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"an EventTarget of the module"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
