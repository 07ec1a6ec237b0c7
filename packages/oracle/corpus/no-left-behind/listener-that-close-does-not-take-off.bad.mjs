// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"close ends the native side and leaves the listener"}
const bus = new EventTarget();

export class View {
  draws = 0;
  constructor(native) {
    this.native = native;
    bus.addEventListener('change', () => { this.draws++; });
  }
  close() { this.native.use(); }
}

export function make(native) {
  const view = new View(native);
  view.close();
  return new WeakRef(view);
}
