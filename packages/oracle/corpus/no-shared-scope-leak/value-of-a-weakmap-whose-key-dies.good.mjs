// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the entry goes with its key"}
const handlers = new WeakMap();
let seen = 0;

export function report(session, native) {
  const failure = { code: 1 };
  handlers.set(failure, () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
  handlers.get(failure)();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  report(session, native);
  return new WeakRef(session);
}
