// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a Map of the module, under the name that the caller gives"}
const commands = new Map();
let seen = 0;

export function command(name, session, native) {
  commands.set(name, () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

let next = 0;
export function make(native) {
  const session = { user: { name: 'ada' } };
  command(`open ${next++}`, session, native);
  return new WeakRef(session);
}

export const run = (name) => commands.get(name)?.();
