// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":5,"needs":"process.on","about":"a listener on the process itself"}
let seen = 0;

export function open(session, native) {
  process.on('warning', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
