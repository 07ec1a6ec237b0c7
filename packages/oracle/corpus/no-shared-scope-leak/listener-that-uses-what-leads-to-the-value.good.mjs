// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"what the listener uses has the object"}
const bus = new EventTarget();

export function open(native) {
  const session = { user: { name: 'ada' } };
  const connection = { session, ticks: 0 };
  bus.addEventListener('tick', () => { connection.ticks++; });
  const greet = () => native.use(session.user.name);
  greet();
  return new WeakRef(session);
}

export const make = (native) => open(native);
