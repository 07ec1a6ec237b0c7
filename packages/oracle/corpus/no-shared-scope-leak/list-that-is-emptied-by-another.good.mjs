// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"another function empties the list"}
const hooks = [];
let seen = 0;

export function open(session, native) {
  hooks.push(() => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function runHooks() {
  for (const hook of hooks) hook();
  hooks.length = 0;
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  runHooks();
  return new WeakRef(session);
}
