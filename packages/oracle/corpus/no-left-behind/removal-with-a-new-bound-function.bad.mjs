// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"bind makes another function each time"}
const windowLike = new EventTarget();

export class Page {
  constructor(native) { this.native = native; }
  mount() { windowLike.addEventListener('resize', this.onResize.bind(this)); }
  unmount() { windowLike.removeEventListener('resize', this.onResize.bind(this)); }
  onResize() { this.native.use(); }
}

export function make(native) {
  const page = new Page(native);
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
