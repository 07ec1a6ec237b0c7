// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"an interval uses the handle until a method of the object stops it, and the object is kept until then"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  start() {
    const handle = this.#handle;
    this.timer = setInterval(() => handle.use(), 1);
  }
  stop() {
    clearInterval(this.timer);
  }
}

let channel;
export function make(native) {
  channel = new Channel(native);
  channel.start();
  return new WeakRef(channel);
}

export function later(native) {
  native.use();
  channel.stop();
  channel = undefined;
}
