// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a helper of the file puts the listener into a list of the module"}
const listeners = [];
let seen = 0;
function subscribe(listener) { listeners.push(listener); }
export const emit = () => { for (const listener of listeners) listener(); };

export function open(session, native) {
  subscribe(() => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
