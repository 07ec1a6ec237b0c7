// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the tests ask how far the iterator is, and not whether the handle is still there","line":18}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Rows {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  [Symbol.iterator]() {
    const handle = this.#handle;
    let left = 3;
    let isDone = false;
    return {
      next() {
        if (isDone || left-- === 0) return { done: true, value: undefined };
        return {
          value: handle.use(),
          done: false,
        };
      },
      return() {
        isDone = true;
        return { done: true, value: undefined };
      },
    };
  }
}

let iterator;
export function make(native) {
  const rows = new Rows(native);
  iterator = rows[Symbol.iterator]();
  return new WeakRef(rows);
}

export function later() {
  iterator.next();
  iterator = undefined;
}
