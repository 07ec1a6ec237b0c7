// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"used after release","about":"the pointer is held in a record, and freed through a helper","line":4}
let host;
let made = 0;
const free = (pointer) => { host.release(pointer); };
class Image {
  static #byPointer = new Map();
  static #registry = new FinalizationRegistry(({ pointer }) => {
    free(pointer);
  });
  static from(pointer) {
    const known = Image.#byPointer.get(pointer)?.deref();
    if (known) return known;
    return new Image(pointer);
  }
  constructor(pointer) {
    this.number = made++;
    Image.#byPointer.set(pointer, new WeakRef(this));
    Image.#registry.register(this, { pointer });
  }
}
export const wrap = (pointer) => Image.from(pointer);

let first;
let shown;

export function make(native) {
  host = native;
  first = wrap(1);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = wrap(1);
  if (found.number > 0) shown = found;
}

export function later(native) {
  if (shown) native.use();
}
