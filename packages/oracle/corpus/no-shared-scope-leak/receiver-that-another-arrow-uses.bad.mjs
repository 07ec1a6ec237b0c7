// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"the listener says nothing of the instance, an arrow beside it does"}
const bus = new EventTarget();
let seen = 0;

export class View {
  parts = [1, 2];
  constructor(native) {
    bus.addEventListener('tick', () => { seen++; });
    this.parts.forEach((part) => this.draw(part, native));
  }
  draw(part, native) { native.use(part + this.parts.length); }
}

export const make = (native) => new WeakRef(new View(native));
