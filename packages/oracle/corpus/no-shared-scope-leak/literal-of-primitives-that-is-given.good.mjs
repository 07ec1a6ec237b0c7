// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"the calls of the file give a few settings"}
const bus = new EventTarget();
let seen = 0;

export function open(settings, native) {
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(settings.name);
  greet();
}

export function make(native) {
  const settings = { name: 'ada', retries: 3 };
  open(settings, native);
  return new WeakRef(settings);
}
