// {"rule":"no-shared-scope-leak","expect":"silent","truth":"retained","about":"the function runs once in the program, so nothing grows"}
const bus = new EventTarget();
let seen = 0;
let first;

function start() {
  const settings = new Map([['name', 'ada']]);
  first = new WeakRef(settings);
  bus.addEventListener('tick', () => { seen++; });
  const read = () => settings.get('name');
  return read();
}
export const name = start();

export const make = () => first;
