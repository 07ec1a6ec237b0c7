// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"concat gives a private field a list that is one longer","line":5}
class Hub {
  #clients = [];
  attach(client) {
    this.#clients = this.#clients.concat(new WeakRef(client));
    return client;
  }
  broadcast(text) {
    for (const ref of this.#clients) ref.deref()?.(text);
  }
  get size() {
    return this.#clients.length;
  }
}
const hub = new Hub();
export const track = (client) => hub.attach(client);

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, hub.size);
}
