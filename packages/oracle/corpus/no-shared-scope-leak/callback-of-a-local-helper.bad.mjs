// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":14,"about":"a helper of the file calls the other closure, and is done with it"}
const bus = new EventTarget();
let seen = 0;

function retry(attempt) {
  try {
    return attempt();
  } catch {
    return attempt();
  }
}

export function open(session, native) {
  bus.addEventListener('tick', () => { seen++; });
  retry(() => native.use(session.user.name));
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
