// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"this beside its WeakRef, in a method"}
const bus = new EventTarget();
class Panel {
  constructor() { this.listen(); }
  listen() {
    const ref = new WeakRef(this);
    bus.addEventListener('x', () => { if (ref.deref()) this.x = 1; });
  }
}
export const make = () => new WeakRef(new Panel());
