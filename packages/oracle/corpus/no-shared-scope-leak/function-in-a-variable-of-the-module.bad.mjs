// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":6,"about":"a variable of the module keeps the scope of the last call"}
let stop = () => {};
let seen = 0;

export function open(session, native) {
  stop = () => { seen++; };
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}

export const close = () => stop();
