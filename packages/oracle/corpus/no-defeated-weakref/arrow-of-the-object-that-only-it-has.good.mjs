// {"rule":"no-defeated-weakref","expect":"silent","truth":"collected, cleanup never runs","about":"the object has the closure, and nobody else"}
class View {
  #self = new WeakRef(this);
  drawn = 0;
  draw = () => { const view = this.#self.deref(); if (view) view.drawn++; };
}

export function make() {
  const view = new View();
  view.draw();
  return new WeakRef(view);
}
