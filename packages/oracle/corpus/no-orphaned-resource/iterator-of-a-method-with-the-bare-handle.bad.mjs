// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the iterator that a method returns goes on with the handle","line":12}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  lines() {
    const handle = this.#handle;
    return { [Symbol.iterator]() { return this; }, next() { handle.use(); return { done: true, value: undefined }; } };
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.lines();
  return new WeakRef(channel);
}

export function later() {
  for (const line of reader) console.log(line);
  reader = undefined;
}
