// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a listener under a name, which a method of the object could take off again"}
const bus = new EventTarget();

class View {
  draws = 0;
  constructor() {
    const ref = new WeakRef(this);
    const draw = () => { ref.deref()?.draw(); }; 
    bus.addEventListener('change', draw);
    this.hide = () => { bus.removeEventListener('change', draw); this.draws = 0; };
  }
  draw() { this.draws++; }
}

export const make = () => new WeakRef(new View());
