// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"the block that both closures stand in has a scope, too"}
const bus = new EventTarget();
let seen = 0;

export function openAll(sessions, native) {
  for (const session of sessions) {
    bus.addEventListener('tick', () => { seen++; });
    const greet = () => native.use(session.user.name);
    greet();
  }
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  openAll([session], native);
  return new WeakRef(session);
}
