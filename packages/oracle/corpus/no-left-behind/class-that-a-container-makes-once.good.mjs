// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"a container of services makes one instance of each class that it is asked for"}
const bus = new EventTarget();

class Counter {
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}
const services = new Map();
function service(Type) {
  let made = services.get(Type);
  if (!made) services.set(Type, (made = new Type()));
  return made;
}
export const counter = () => service(Counter);

export function make() {
  counter().close();
  return new WeakRef(counter());
}
