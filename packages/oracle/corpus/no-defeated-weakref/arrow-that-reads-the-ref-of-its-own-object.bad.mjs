// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the closure finds the reference by the object that it refers to"}
const listeners = new Set();

class View {
  #self = new WeakRef(this);
  drawn = 0;
  constructor() {
    listeners.add(() => { const view = this.#self.deref(); if (view) view.drawn++; });
  }
}

export function make() {
  return new WeakRef(new View());
}
export const draw = () => { for (const listener of listeners) listener(); };
