// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":7,"repaired":"collected, cleanup never runs","about":"a listener of an exported class that only a function of the panel itself takes off: who could call that would have to keep the panel"}
const bus = new EventTarget();

export class Panel {
  constructor() {
    const ref = new WeakRef(this);
    const redraw = () => { ref.deref()?.draw(); }; 
    bus.addEventListener('resize', redraw);
    this.detach = () => { bus.removeEventListener('resize', redraw); this.isDetached = true; };
  }
  draw() { this.isDrawn = true; }
}

export function make() {
  return new WeakRef(new Panel());
}
