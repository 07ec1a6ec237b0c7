// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a list of the module that another function runs"}
const hooks = [];
let seen = 0;

export function open(session, native) {
  hooks.push(() => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}

export const runHooks = () => { for (const hook of hooks) hook(); };
