// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the same function is called for the same pointer by `free` and by the cleanup","line":16}
const heap = new Map();
const free = (pointer) => heap.get(pointer).release();
const registry = new FinalizationRegistry((pointer) => free(pointer));
let top = 0;

class Buffer {
  constructor(native) {
    this.pointer = allocate(native);
    registry.register(this, this.pointer);
  }

  free() {
    const pointer = this.pointer;
    this.pointer = 0;
    free(pointer);
  }
}

function allocate(native) {
  const pointer = { address: ++top };
  heap.set(pointer, native);
  return pointer;
}

export function make(native) {
  const buffer = new Buffer(native);
  buffer.free();
  return new WeakRef(buffer);
}
