// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the constructor of the handle wraps its owner in a WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  #owner;
  constructor(owner, native) { this.#owner = new WeakRef(owner); this.native = native; }
  get owner() { return this.#owner.deref(); }
  close() { this.native.release(this.owner); }
}

export function make(native) {
  const video = { frames: 9 };
  const handle = new Handle(video, native);
  video.handle = handle.owner === video ? handle : null;
  registry.register(video, handle);
  return new WeakRef(video);
}
