// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"cleanup and object are swapped: the closure is the target, and it is collected at once","line":7}
const registry = new FinalizationRegistry((owner) => { owner.native.release(); owner.native = undefined; });

class Texture {
  constructor(native) {
    this.native = native;
    registry.register(() => native.release(), this);
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}

export function later(native) {
  native.use();
}
