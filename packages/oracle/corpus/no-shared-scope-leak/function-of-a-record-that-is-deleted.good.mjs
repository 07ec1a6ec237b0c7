// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the call deletes the property that it has written"}
const commands = {};
let seen = 0;

export function open(name, session, native) {
  commands[name] = () => { seen++; };
  const greet = () => native.use(session.user.name);
  greet();
  delete commands[name];
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open('open', session, native);
  return new WeakRef(session);
}

export const run = (name) => commands[name]();
