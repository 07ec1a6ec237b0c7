// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the function is bound once, and that one is added and removed"}
const windowLike = new EventTarget();

export class Page {
  constructor(native) { this.native = native; this.onResize = this.onResize.bind(this); }
  mount() { windowLike.addEventListener('resize', this.onResize); }
  unmount() { windowLike.removeEventListener('resize', this.onResize); }
  onResize() { this.native.use(); }
}

export function make(native) {
  const page = new Page(native);
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
