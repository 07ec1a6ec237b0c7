// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"the flag that says whether the listener is there is taken back, and the listener is not"}
const bus = new EventTarget();
let isWired = false;
let seen = 0;

export function open(session, native) {
  if (isWired) return;
  isWired = true;
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function reopen() {
  isWired = false;
}

export function make(native) {
  open({ user: { name: 'first' } }, native);
  reopen();
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
