// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":6,"about":"a record of the module has the function of the last call"}
const commands = {};
let seen = 0;

export function open(session, native) {
  commands.open = () => { seen++; };
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}

export const run = () => commands.open();
