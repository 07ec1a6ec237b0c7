// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a static list gets one for each instance","line":6}
export class Page {
  static #open = [];
  constructor(url) {
    this.url = url;
    Page.#open.push(new WeakRef(this));
  }
  static get size() { return Page.#open.length; }
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = new Page(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) new Page(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, Page.size);
}
