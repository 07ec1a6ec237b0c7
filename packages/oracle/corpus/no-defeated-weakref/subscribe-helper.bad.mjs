// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":12,"also":{"no-left-behind":"possible"},"about":"a subscribe helper of the file keeps the closure in its Set"}
const listeners = new Set();
const subscribe = (listener) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

class Panel {
  #open = true;
  constructor() {
    const ref = new WeakRef(this);
    subscribe(() => { if (ref.deref()) this.#open = false; }); 
  }
}

export const make = () => new WeakRef(new Panel());
export const emit = () => { for (const listener of listeners) listener(); };
