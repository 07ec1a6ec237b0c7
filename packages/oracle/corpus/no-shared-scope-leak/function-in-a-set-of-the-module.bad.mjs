// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":6,"about":"a Set of the module"}
const hooks = new Set();
let seen = 0;

export function open(session, native) {
  const count = () => { seen++; };
  hooks.add(count);
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}

export const runHooks = () => { for (const hook of hooks) hook(); };
