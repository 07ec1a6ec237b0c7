// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a helper sends the request and gives a promise whose functions wait in a table","line":24}
const registry = new FinalizationRegistry((port) => port.release());
const pending = new Map();
let next = 0;

function send(port, method) {
  const id = next++;
  port.use({ id, method });
  const { promise, resolve, reject } = Promise.withResolvers();
  pending.set(id, { resolve, reject });
  return promise;
}

export class Remote {
  #port;
  constructor(port) {
    this.#port = port;
    registry.register(this, port);
    seen = new WeakRef(this);
  }
  call(method) { return send(this.#port, method); }
}

export const ask = async (port) => (await new Remote(port).call('read')).data;

let seen;
let waiting;
export function make(native) {
  waiting = ask(native);
  return seen;
}

export async function later(native) {
  native.use();
  for (const [id, { resolve }] of pending) {
    resolve({ data: 1 });
    pending.delete(id);
  }
  await waiting;
  waiting = undefined;
}
