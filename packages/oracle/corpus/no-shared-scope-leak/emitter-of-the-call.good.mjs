// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the emitter is gone with the call"}
let seen = 0;

export function open(session, native) {
  const bus = new EventTarget();
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
  bus.dispatchEvent(new Event('tick'));
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
