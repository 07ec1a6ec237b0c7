// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"what waits for the answer has the object"}
const registry = new FinalizationRegistry((port) => port.release());
const pending = new Map();
let next = 0;

export class Remote {
  #port;
  constructor(port) {
    this.#port = port;
    registry.register(this, port);
    seen = new WeakRef(this);
  }
  call() {
    const id = next++;
    this.#port.use(id);
    return new Promise((resolve) => { pending.set(id, Object.assign(() => resolve(), { remote: this })); });
  }
}

export async function ask(port) { return await new Remote(port).call(); }

let seen;
let waiting;
export function make(native) {
  waiting = ask(native);
  return seen;
}

export async function later(native) {
  native.use();
  for (const [id, settle] of pending) {
    settle();
    pending.delete(id);
  }
  await waiting;
  waiting = undefined;
}
