// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a function that is only declared, and called in a branch that is not taken"}
const bus = new EventTarget();
let seen = 0;

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  if (native === undefined) explain();
  function explain() { console.log(session.user.name); }
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
