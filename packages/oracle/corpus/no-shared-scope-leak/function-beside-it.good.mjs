// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"what the other closure uses is a function"}
const bus = new EventTarget();
let seen = 0;

export function open(native) {
  const log = (text) => native.use(text);
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => log('ada');
  greet();
  return new WeakRef(log);
}

export const make = (native) => open(native);
