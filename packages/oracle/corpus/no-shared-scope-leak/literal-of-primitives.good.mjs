// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"a few settings are no leak, although they stay"}
const bus = new EventTarget();
let seen = 0;

export function open(native) {
  const settings = { retries: 3, name: 'ada' };
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(settings.name);
  greet();
  return new WeakRef(settings);
}

export const make = (native) => open(native);
