// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"what a method is given is what it closes, takes back or takes off: the object itself goes on"}
const bus = new EventTarget();
const pools = new Set();

export class Sessions {
  all = new Map();
  constructor() { bus.addEventListener('message', (event) => { this.all.get(event.type)?.push(event); }); }
  open(id) { this.all.set(id, []); }
  close(id) { this.all.delete(id); }
}

export class Pool {
  free = [];
  constructor() { pools.add(this); }
  release(item) { this.free.push(item); }
}

export class Hub {
  listeners = new Set();
  constructor() { bus.addEventListener('tick', (event) => { for (const listener of this.listeners) listener(event); }); }
  addListener(listener) { this.listeners.add(listener); }
  removeListener(listener) { this.listeners.delete(listener); }
}

export function make() {
  const sessions = new Sessions();
  sessions.open('a');
  sessions.close('a');
  new Pool().release({});
  const hub = new Hub();
  hub.addListener(print);
  hub.removeListener(print);
  bus.dispatchEvent(new Event('tick'));
  return new WeakRef(sessions);
}

function print() {}
