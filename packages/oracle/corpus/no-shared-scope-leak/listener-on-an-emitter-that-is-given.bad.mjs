// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":4,"about":"a parameter that takes listeners"}
export function open(bus, session, native) {
  let seen = 0;
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name, seen);
  greet();
}

const application = new EventTarget();
export function make(native) {
  const session = { user: { name: 'ada' } };
  open(application, session, native);
  return new WeakRef(session);
}
