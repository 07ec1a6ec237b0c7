// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the resource is a number that a native function is called with","line":15}
const registry = new FinalizationRegistry(({ native, fd }) => native.release(fd));

export class Descriptor {
  #native;
  #fd;
  constructor(native, fd) {
    this.#native = native;
    this.#fd = fd;
    registry.register(this, { native, fd });
  }
  reader() {
    const native = this.#native;
    const fd = this.#fd;
    return () => native.use(fd);
  }
}

let reader;
export function make(native) {
  const descriptor = new Descriptor(native, 7);
  reader = descriptor.reader();
  return new WeakRef(descriptor);
}

export function later() {
  reader();
  reader = undefined;
}
