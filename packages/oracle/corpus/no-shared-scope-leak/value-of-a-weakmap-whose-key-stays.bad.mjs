// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"the entry lives as long as its key, which is kept elsewhere"}
const handlers = new WeakMap();
const reported = [];
let seen = 0;

export function report(session, native) {
  const failure = { code: 1 };
  reported.push(failure);
  handlers.set(failure, () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  report(session, native);
  return new WeakRef(session);
}

export const retry = () => { for (const failure of reported) handlers.get(failure)?.(); };
